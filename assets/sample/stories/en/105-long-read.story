id: 9000000105
type: a
language: en
slug: the-keeper-of-small-differences
title: The keeper of small differences
teaser: For forty-one winters Hester Vayle kept the lamp at Gannet Point and wrote down by how much the sea disagreed with the almanac. Nobody had asked her to.
lead: For forty-one winters Hester Vayle kept the lamp at Gannet Point and wrote down by how much the sea disagreed with the almanac. Nobody had asked her to, and nobody read it. This is a story about what it means to pay attention.
layout: old
section: Culture
published: 2026-03-01T07:00:00Z
modified: 2026-03-22T06:00:00Z
authors: Perpetua Vane
picture: 9000001005 | | Tide/P. Vane | The light at Gannet Point on a clear night in February
topics: 9000000902, 9000000901
keywords: Hester Vayle, Gannet Point, lighthouse, logbooks, tides
newsletter: yes
---
The books came down from Gannet Point in a wheelbarrow, under a sailcloth, on a Thursday in February when it was too wet for anybody to be watching. There are forty-one of them. They are bound in the grey cloth that the Lights Office used for ledgers, they smell of lamp oil and apples, and each has a year on its spine in the same upright hand, from 1926 to 1967, with one year missing.

The man who pushed the barrow, Corin Vayle, is seventy-eight and drives the school bus. He had kept his aunt's books in a dry cupboard for more than half a century because she had asked him to, and he was giving them to the map library because the cupboard was wanted for a boiler.

"I never read them," he told me, while we stood in the porch and let the rain run off us. "I looked in once when I was a boy. It was all numbers. I thought they were the accounts."

They were, in a way. I have spent three weeks with them, at the long table under the skylight on Chandler's Row, and I have come to think that they are the most honest accounts that were ever kept in this town. They are accounts of the sea.

## The clerk of the lamp

Hester Vayle was twenty-three when she came to the light, and she did not come to be its keeper. In the autumn of 1926 her father had the post, as his uncle had had it before him, and she had walked the six miles out along the cliff to bring him a coat. It began to blow. By evening the path was under water at the Neck, where it is under water still whenever the wind has been in the south-west for a day, and by morning her father had a fever and could not stand.

A light has to be lit whether anybody can stand or not. There was nobody else. She had watched it done a hundred times as a child, and she did it: trimmed six wicks, wound the weight that turns the lens, drew the curtains in the morning so that the sun should not set fire to the house through the glass, and wrote up the log. She did it for eleven days until the path was dry. When the relief boat came, her father was sitting up with a bowl of soup, and the coxswain, who had come to take the sick man off, found everything in such order that he asked who the new keeper was.

"I am," said her father, and coughed.

It was believed for two years. The Lights Office in the capital, which paid by post and inspected by post, went on sending money to one Vayle and receiving reports from another. When it found out, it was because of her handwriting. An official with an orderly mind had noticed that the entries from Gannet Point, which had always looked like something left by a bird, had become legible in November 1926, and had remained so. He travelled for two days to see why.

What he said when he got there is not recorded. What he wrote is. "The light," he reported, "is in the care of a young person who has been counting. I do not think that it is in our interest to interfere."

## What the sea was supposed to do

To understand what she had been counting, one has to know what a keeper's log is like. It is a printed form. It has a column for the hour, one for the wind, one for the weather, one for oil and one for ships seen. There is a column for remarks, two fingers wide, and the regulations say what may go in it: damage, strangers, whales. In most lights it stayed empty for weeks.

In hers it begins on the third page of the first book. The entry stands against the ninth of November 1926, when the gale had blown itself out and she must have had, for the first time, an evening with nothing in it that would not wait. In the column for remarks there is a very small figure: a plus sign, and a 4.

The next day there is a plus 3. Then plus 5, plus 4, a zero, a minus 2. After that there is one twice a day, for each high water, until the end of the book, and of the next one, and of all of them.

She explained it only once, years later, in a letter. On the wall of the watch room hung the almanac that was sent to every light, with the times of high water for the whole year worked out to the minute by men who had never been to Gannet Point. Below the window, cut into the rock by some great-uncle with a chisel, was a scale of feet. And on the shelf was a chronometer that was set each noon by the gun at the Customs House. "I had the time at which the sea was supposed to come," she wrote, "and I had the time at which it came. It seemed rude not to notice."

So she noticed. At each tide she stood at the window, by day with her eyes and by night with a lantern on a string, and waited for the water to stop. It is harder than it sounds. The sea does not arrive at the top of a tide and ring a bell; it dawdles there for a quarter of an hour, lifting and sinking with the swell, like somebody in a doorway who is not sure whether to go. She found a way of her own. She noted when the water reached a certain crack on the way up and when it left it again on the way down, and took the middle. Surveyors do it with floats in pipes, and call it by a long name. She had it from boiling eggs.

The small figure in the column for remarks was what was left over: the difference between what should have happened and what did. On most days it was four or five minutes and meant nothing much. She wrote it down all the same. She wrote it down about twenty-nine thousand times.

## Weather, mostly

It would be easy to make her into something that she was not. The people who have seen the books since they came down the hill have said that she was a scientist, and they have said that she was lonely. I do not believe that she would have signed for either.

She was not, to begin with, alone. Her father lived on at the light until 1939 in a chair by the stove, and had opinions. There was a cow, always called Duchess, of which there were in the end four. There was the Wednesday boat with oil and letters, and the Sunday walkers, who believed that a lighthouse is a kind of public house. Her nephew was left with her every summer from the age of six, to be kept away from his brothers. He remembers a tall woman who whistled, who never raised her voice because the wind would only have taken it away, and who could tell by the sound of the shingle, in bed, in the dark, how much beach there was going to be in the morning.

"She'd say, we shall want the long ladder," said Corin Vayle. "And we would want the long ladder."

And she did not, at the start, look for anything. The figures in the first four books are followed by no conclusion. What one does see, turning the pages quickly, is a person getting to know somebody. In the first winter she writes the number, and that is all. In the second there is sometimes a word after it: *wind*, *glass low*, *no reason*. In the third winter the words have come to outnumber the numbers. A south-westerly pushes the tide up and makes it early; a northerly holds it back. When the barometer falls the sea stands higher, as though somebody had lifted a hand from it. After long rain the river comes down brown and argues with the flood at the mouth, and high water is late.

None of that was new. It could all have been found in a book, had she had the book. But there is a particular pleasure in being told a thing by the one whom it concerns, and it is on every page. In March 1931 she writes: "Minus 6. I said to myself minus 5, and was one out. We are beginning to understand each other."

By then she had a word for the days when the figure could be explained. She wrote "w." behind it, for weather. She called what remained when the weather had been taken away "the small difference", and she began to keep a second list, in the back of each book, of the small differences alone.

!picture 9000001021 | The book of 1946, open at the second week of December | Tide/E. Sayle | An open logbook beside a lamp

## The voice changes

The book of 1946 is fatter than the others. Things have been pasted into it: letters, a page from a newspaper, the label of a tin. It has been wet at some time, and somebody has dried it leaf by leaf.

Until the end of November it is like all the rest. The small differences wander between plus two and minus two, as they had done for twenty years. On the first of December there is a plus 3. On the fourth, a plus 4. On the seventh it blew, and she put a "w." behind everything; but when the wind had dropped, on the tenth, there stood a plus 6 with nothing behind it at all.

Plus meant that the water had come sooner than it should. Six minutes is not long. You can hardly make tea in it. But in twenty years, on a still day with a steady glass, it had not once been more than two.

"The clock falling behind the water," she wrote on the eleventh. "Or the water ahead of the clock. I must find out which."

It is worth stopping at that sentence, since most of us would not have written the second half. She had a chronometer that might have been wrong. She had eyes that were twenty years older than when she had begun. She had a scale cut in stone by a relative of doubtful sobriety. All of these were far more likely to have failed than the Atlantic, and over the next nine days she went through them one by one.

She had the chronometer compared with the pilot's watch, and with the doctor's. She measured the scale against a new boat-hook. She asked her sister's girls, who were staying for the holidays, to time the crack in the rock on their own and to write down what they saw without showing each other. She took the barometer to the bottom of the hill and up again. On the night of the nineteenth she got up at a quarter past three, when there was no tide to wait for, and stood at the window for an hour, to make certain that she was not simply seeing what she expected to see.

The chronometer was good. The scale was good. The girls, who were nine and eleven, had disagreed by half a minute and with their aunt not at all. By Christmas the small difference stood at plus 7, and there it stayed.

On Boxing Day she wrote to the harbour office.

## A reply is received

The harbour master in those years was a man called Alban Stroud, and he was not a fool. I should like to be fair to him, because the letter that he sent her is the reason why the book of 1946 has been wet.

He had received nine pages in an upright hand. They told him that the tide at the mouth of the Ell was arriving seven minutes before the time that was shown by the clock on the Customs House, which every skipper in the port steered by. They told him how this had been established. They asked whether the same was observed on the town quay, and they suggested that something must have changed in the shape of the sea bed, most likely near the shoal that is called the Saddle, where she had seen the white water break in a new place. They proposed that somebody should go and look.

He did what a reasonable man would have done. He walked out on to the steps of the Customs House at the next high water with his own watch in his hand. But it was the end of December, it was blowing a whole gale from the north, and the wind was holding back the flood. On the quay, the tide was on time to the minute.

"Madam," he wrote, "I have compared the clock with the sea and find them to be in agreement. The clock was made by Ambrose Tull in 1787 and has been corrected once in the memory of the office. I am assured that solitude and the long nights may play upon the senses of even the most conscientious. May I suggest that you apply to the Lights Office for a fortnight's leave?"

She did not apply for leave. She took the letter out to the rock, at low water, in her boots. What happened then she did not write down; but the letter is in the book, and the salt is in the letter.

After that there are six days without a remark of any kind. The lamp was lit, the oil was measured, the ships were counted. The little column stayed empty. It is the only gap in twenty-nine thousand figures, and I found that I could not turn that page without a feeling of having opened somebody's door.

On the seventh day, there is a plus 7. Behind it she has written, more firmly than usual: "It is there whether they like it or not. I shall go on."

!more Read more | 9000000106

## The Patience

There is a story that everybody in Quillhaven knows about the winter of 1947, and it has a ferry in it and no lighthouse. I was told it at school. In the second week of February, in snow, the ferry Patience was coming home from the islands with thirty-two people and a number of sheep. She was late. Her skipper, Amos Peverell, meant to cross the bar on the last of the flood, as he did each week, and he had looked at the card on which he had copied the times from the clock. There were, he reckoned, ten good minutes left. It was dark, and he could see neither the clock nor his own bow.

What he could see was the light at Gannet Point, and the light, as we were taught, "seemed to blink". Peverell took it for a warning of ice. He put the wheel over, dropped his anchor outside the bar, and waited for the morning, with thirty-two people who sang, and a number of sheep who did not. In the morning it was seen that the bar had been all but bare when he would have crossed it. The tide had turned early. He would have struck in the trough with the ebb under him, at night, in February, and that would have been that.

There is a plaque about it on the ferry stage. It thanks Providence and Captain Peverell.

The book of 1947 has this, in the column for remarks, on the night in question:

"Plus 7. Ferry not in. He will have his times from the Clock. If he is where I think, he will be at the bar at twenty past nine and it will be too late by then, and he will not know it. It is not permitted to interrupt the light. I have interrupted the light. Four times, with the large tray."

And on the day after: "Informed the Lights Office of a fault in the curtain, since mended."

I took that page to Amos Peverell's granddaughter, Tamsin, who still runs the ferry, the same ferry, with a newer engine. She read it standing at the wheel, with the engine idling and nine cars waiting. Then she read it again.

"The large tray," she said.

There was a silence, into which one of the cars sounded its horn.

"My grandfather used to say that he'd had the feeling of being winked at," she said. "He never told that to the newspaper. He told it to my mother, and she told it to me. He thought that it was God." She handed the book back to me with both hands. "I'm glad that it was somebody you could have thanked."

## A letter from the moon

Nobody thanked her. Nobody knew. And by the time that the ice had gone, there was nothing left to know about: in April of 1947 the small difference began to shrink. It was plus 5 in the first week, plus 3 in the second. By the end of May it wandered between plus two and minus two, just as it had always done, and a skipper who steered by the clock on the Customs House was as safe as ever.

In June the harbour office at last sent a boat to sound the Saddle, for reasons that had nothing to do with her. It was where it had always been. The chart was confirmed.

She must have known how that would look. In the back of the book of 1947, where the list of small differences runs out into a row of ones and zeros, there is half a page that is not a list. It is the longest thing that she ever wrote in any of the forty-one volumes, and I copy it here as it stands.

"I have thought about why I mind. It is not that they did not believe me. I should not have believed me either. It is that they looked once. They went out of the door and looked at the sea one time, and it happened to be a day on which two errors made a truth, and they went in again and said that they had compared. To compare is not to look once. I have looked twice a day for twenty years, and I am only now beginning to be surprised at the right things.

"The almanac is very good. I would not have anyone think that I despise it. It is made by clever men from the motions of the moon, and the moon does not make mistakes. But the moon does not come here. A tide table is a letter from the moon, read aloud by the sea bed. If the voice changes, listen to the voice."

Some readers will have seen that sentence before. It is printed inside the cover of the [little tide table](9000000107) that every child here is given on the first day of school. It has stood there since 1951 without a name under it, and it has been taken for a proverb. I asked the harbour office how it had got there. After some days in the cellar they found the minutes of a meeting. A clerk had come across the line in a letter from Gannet Point, among the papers of the late Mr Stroud, "and thought it pretty, and of use in filling the page".

It was the only thing of hers that was ever printed. They had used the letter, and left out what it said.

## The other light

On a clear night one can see, from the gallery at Gannet Point, a second light, low down in the north-west, that shows for two seconds in every twelve. It stands on Far Skerry, nine miles off across the Sound. Nobody can live there who minds being alone, and in the years after the war it was kept by a man who minded it very much.

His name was Anselm Roe. He had been a schoolmaster. I know this because she did, and she knew it because he had told her, one letter at a time, by drawing a blind up and down in front of his lamp.

This was not permitted either. It began, as far as the books can tell, in the autumn of 1948, with a plain mistake: he was washing the glass and wiped the same pane four times. Four flashes, from Gannet Point, meant the large tray. She answered. There followed what must have been a strange hour for any ship that was passing, and at the end of it two people, who had looked at each other's lights each night for years, had agreed on an alphabet.

After that, the column for remarks contains his tides as well as her own. He too had an almanac on the wall, a clock, and a rock to look at. She taught him the crack and the middle of it, egg and all. For eleven years there are two small differences for each tide, one beside the other, hers in black and his in blue.

I am not going to say what else those pages contain, because it is not said there. There are two columns of figures. On some nights, in the margin, there is the word "long". On the eve of his birthday each year, there is a list of the stars that would be above the horizon at Far Skerry at midnight, with those ringed that could be seen from both places. In November 1959 the blue column stops. Behind the last figure she has written: "Far Skerry relieved. New man does not count." She left the second column ruled, and empty, for the eight years that remained to her.

People who know the two lights today know them for a different reason. Their keepers have been [playing chess across the water](9000000118) since 1985, and half the town follows the game. I asked Brannoc Teale, who has the white pieces at Gannet Point, how he and his opponent had come by their code. He said that they had not invented it. It had been pencilled on the wall of the watch room, under the paint, at the height of a tall woman's eyes.

## What she got wrong

It would be a poor tribute to somebody like Hester Vayle to pretend that she was always right. She would have put a minus sign in front of it.

She believed for many years that the shape of the moon's shadow could be felt in the tides, and looked for it at four eclipses. It is not there. She thought that the water was colder after a comet. She was certain in the summer of 1938 that the swallows knew the small difference two days in advance, kept a tally of swallows for a year, and noted at the end of it with great good humour that the swallows did not know anything.

She was wrong about the Saddle, too, or half wrong. In the letter of 1946 she said that it must have sunk. It had not; it had moved. And she thought that when the difference vanished in the following spring, it was because the shoal had risen again. It had gone back to where it was. These are not the same thing, and it cost her a good deal of time: she spent the fifties searching for something that rose and fell, like a chest, when what she had seen was something that walked.

I showed the lists to Idony Brandt, who directs the observatory on Larch Hill, and who is accustomed to looking at long columns of small numbers. She asked to keep them overnight. When I came to fetch them she had not been to bed.

"Do you know what most people do, when they have measured something that doesn't fit?" she said. "They measure again until it does. And then they stop. It's the stopping that's the mistake, not the error. She had every reason to stop. She had a letter from the harbour master to say that she could stop." She turned one of the grey volumes round on the table so that I could see it. "And she gives you everything. When she moved the lantern, she says so. When she had a cold, she says so. When she didn't go to the window because a cow was calving, she leaves the space and writes *cow*. I have worked with instruments that cost as much as this town, and I've never had one that told me when it had a cold."

I asked her what it was worth.

"One person, looking twice a day, for forty-one years, and not lying once," she said. "I don't think that there's a price. I don't think that there's another."

## The missing year

I said that one of the books was missing. It is that of 1952, and for two weeks I supposed that it had been lost. Then I came on it in the book of 1953, in the form of a single sentence on the first page.

"Last year's went to the fire by my own hand," it says, "as I found on the second of March that I had written down a tide that I had not seen."

That is all. There is no account of why. Her nephew believes that it was the winter in which she had pneumonia and would not come down. She was alone at the light for nineteen days, with the lamp to wind every four hours, and it may be that one morning she woke in the chair with the pencil in her hand and high water an hour gone, and put down what it was bound to have been. It would have been plus 1, or minus 1. It would have been very close.

And then it must have lain there, among seven hundred others, and looked exactly like them.

I have asked several people whether they would have burned the book. Idony Brandt said no: one marks the figure as doubtful and goes on. Tamsin Peverell said no: one forgives oneself and goes to bed. Corin Vayle thought about it for some time, with his hands on the wheel of the bus.

"She told me once that the whole thing only weighed anything because of what wasn't in it," he said. "I thought that she was talking about the boat."

## The last remark

The light was given an electric motor in 1966 and a time switch in 1967. It needed nobody any more to wind it, and the Lights Office, which had by then employed her for thirty-nine of the forty-one years in which it paid her, wrote to say that she could be spared. The letter is civil. It speaks of her long service and of a pension, and asks that all printed matter belonging to the Office be returned.

She returned the forms, unused. The books she kept.

The last entry is for the thirty-first of October. It had been a fine day, with a light air from the west. She gives the state of the glass, the oil that remained, which was no longer of interest to anybody, and eleven ships. In the column for remarks she has noted the evening's high water, as on every evening, and the figure is a zero.

It stands quite alone in the middle of the space. For once she had nothing to put behind it. I have looked at it often in the last three weeks, and I have caught myself trying to read something into it: relief, or irony, or a kind of peace. I think now that I was doing what she had spent forty-one years in teaching herself not to do. The sea was expected at six minutes to seven. At six minutes to seven it came.

She moved into two rooms in Ropewalk Lane, above what is now the Kettle Room, with a view of a wall. She lived there for nineteen years and was known to the children of the lane as the lady who was never late. Nobody can remember that she spoke about the light. But the woman who had the shop below in those days told me that one could hear her get up at night, at a different hour each night, go to the window, stand there for some time, and go back to bed.

"There's nothing to see from that window," she said. "I always wondered what she was looking at."

I did not need to look up the hours. They would have moved on by about fifty minutes from one night to the next.

## How to keep a book

Before the volumes were put into their boxes, I did something that I had wanted to do from the beginning. I borrowed a chronometer from the pilots, which is to say that I borrowed a telephone, walked the six miles out along the cliff, and asked Brannoc Teale whether I might have the watch room for an evening.

It is hardly changed. The almanac is on a screen now. The scale is still there in the rock, and the crack is still there, a little wider. I had a lantern on a string, because it seemed to be the thing to do.

I was there for one tide. Let me tell you what it was like. For the first half hour I was bored. In the second half hour I was cold. Then the swell began to lift the weed on the lower steps, and I found that I had stopped thinking about when it would be over, because something was going on. The water came up to the crack, and touched it, and drew back, and touched it again; and each time I was less sure what I meant by "reached". It took me three attempts to decide. I wrote down the minute. I waited, and the sea stood in its doorway, neither in nor out, and the whole Sound seemed to hold its breath. I had time to see that it was not black, as I should have told you that it was, but eleven or twelve kinds of grey. When it had gone down past the crack again I wrote the second minute, and took the middle, and compared it with the screen.

It was a plus 5. There was a little wind. I put a "w." behind it.

Then I sat there with the pencil in my hand and was happier than I can explain. It was a number that nobody would ever want. It was not going to be useful, and nobody would ask me for it, and it was true; it had not been in the world an hour before, and now it was there, and I had got up out of a chair and gone to the window to fetch it.

I understood then that I had been asking the wrong question for three weeks. I had been asking why a clever woman should have spent her life on something so small. But she did not spend it on something small. She spent it, twice a day, on finding out whether what she had been told was so, and she did it with such patience that the answer, when it finally mattered, was waiting there in a cupboard behind the boiler. I do not know what larger thing there is.

The walk home takes two hours, if one does not stop. At the Neck I met the water coming over the path. According to the table I should have had another ten minutes. I took off my shoes.

## Postscript, 22 March

This story was printed three weeks ago. A fortnight after that, in the night to a Saturday, the tide in Quillhaven began to come [eleven minutes before the clock](9000000101). What has happened since then can be read elsewhere: how everybody suspected everybody, and how the [survey found the Saddle](9000000102) half a kilometre from home, with a deep new channel where it had been.

I have only one thing to add. When the harbour master, Joss Carrow, heard that the tide was early, he did not walk out on to the steps with his watch. He walked up Chandler's Row in the rain, sat down at the long table under the skylight, and asked for the book of 1946. He read the nine pages that are addressed to his office. Then he ordered every boat in the harbour to be moved, on the word of a woman who has been dead for forty years, and two days before his own people had finished their measurements.

I asked him whether that had not been a risk.

"Somebody compared," he said. "I only looked once."

On Friday, as most of you know, the [highest tide in nineteen years](9000000104) came up to the last dry step of the Customs House and stopped there. Nobody was hurt. In the crowd on the steps, I saw Corin Vayle with his hands in his pockets. The children from the school bus were all around him, each with a slate and a whistle, and each of them had written something on the slate. When the water stood still they held them up over their heads, all together, so that one could see them from the quay.

It was the same on all of them. A plus sign, and an 11.

The harbour office will print a new edition of the tide table in May. The sentence on the first page is going to stay where it is. From now on there will be a name under it.
===
recommends: 9000000118, 9000000106, 9000000101, 9000000107
web: https://lights.example/gannet-point?book=1946&leaf=112 | The logbooks of Gannet Point | All forty-one volumes, photographed leaf by leaf
media: 9000000114, overlay 9000000112
related: 9000000102, 9000000110, 9000000116
