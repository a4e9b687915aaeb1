"""The map as one file that needs no network: what the explorer shows today, to be kept, carried and opened from a disk.

The file has the scripts of the live page that draw the map, a few of its own in place of the server's panels
(``assets/alone``), and every entry of the outline. Its policy lets nothing but these texts run, and nothing be fetched.
"""
