"""A resolution to take apart, written for the tests."""

RESOLUTION = """\
Resolution 2999 (2014)

Adopted by the Security Council at its 7272nd meeting, on 24 September 2014

The Security Council,

Recalling its resolution 2770 (2012) of 3 May 2012 and the statement of its President,

Deeply concerned at the attacks on convoys that bring food to the Sarune Valley,

Having considered the report of the Secretary-General of 1 September 2014 (S/2014/999),

Acting under Chapter VII of the Charter of the United Nations,

1. Condemns the attacks of 29 August 2014 on the road to Halvet;

2. Demands that all parties:

(a) Cease fire without delay;

(b) Give the Mission:

(i) Free passage on all roads; and

(ii) The maps of their minefields;

(c) Set free the persons whom they hold;

3. Urges all States to contribute to the Fund, in particular by:

(a) Paying what they have pledged;

(b) Pledging more;

4. Decides to remain seized of the matter.
"""
