"""Bytes from the network; the only room that imports httpx.

The way of a request::

    client      the door: Address in, Response out; imports httpx late
    flights     is it on its way already? then wait for that one
    fetcher     deadline, redirects, one retry; at every hop it asks
      hosts         where the canonical host is really reached
      throttle      does the host want to be left alone?
      gate          is one of its two connections free?
      guard         may this address be asked at all?
    network     httpx, one GET          transport   pools by reach and proxy
    dial        TCP to checked addresses only      resolver    names to addresses, never in the way of quitting
    body        counts and decodes as it comes (decoding), looks at its beginning (sniff)
    problems    whatever was raised, as errors.py has it (statuses, trust: in words)

A request has a Rank: what a key waits for goes first at the gate, and background work that is waited for is promoted.

Apart from that, pure rules for whoever keeps answers: ``freshness`` and ``portal``.
"""
