# Every text of the interface, in English. A key is a place or a thing; {$name} is filled in.

## The frame
product = Competency Explorer
page-title = { $title } · Competency Explorer
page-description = An open map of the Educator Competencies for Personalized, Learner-Centered Environments: competencies, indicators, resources and InTASC standards, and how they connect.
skip-links = Shortcuts
skip-to-map = Skip to the map
skip-to-details = Skip to the details
skip-to-outline = Skip to the outline
loading = Drawing the map…
needs-javascript = The interactive map needs JavaScript. It is switched off, or was blocked, in this browser. All of it can be read in words, or as data:
views = Ways to look
view-map = Map
view-crosswalk = Crosswalk
view-report = Report
view-path = Paths
view-compare = Compare
view-outline = Outline
view-table = Table
view-tours = Tours
view-glossary = Glossary
view-about = About
copy-link = Copy link
copy-link-done = Link copied
copy-link-failed = The link could not be copied. It is in the address bar.
theme-system = Theme: as the system
theme-light = Theme: light
theme-dark = Theme: dark
theme-contrast = Theme: high contrast

## Display
display = Display
display-close = Close
display-kept = Motion and shortcuts are kept in this browser only. Theme and language are part of the address, so a link that you copy carries them.
theme = Theme
theme-short-system = As the system
theme-short-light = Light
theme-short-dark = Dark
theme-short-contrast = High contrast
language = Language
language-en = English
language-es = Español
motion = Motion
motion-reduce = Less motion
keys = Single-key shortcuts
keys-on = On
keys-off = Off
keys-note = When they are off, keys such as /, ?, S and 1 do nothing. Arrow keys, Enter, Esc and keys with Ctrl still work.

## Help
help-title = Help
help-close = Close
help-to-keys = List of keys
help-keys = Keys and gestures
help-find = Find a competency
help-find-how = Type a word in the search box. Slips of the keyboard are fine, and so are other words for the same thing. Choose a result to read its details.
help-find-word = relationships
help-find-try = Search for “relationships”
help-filter = Filter by an InTASC standard
help-filter-how = Choose a number from 1 to 10 above the map. What fits that standard stays strong, and the rest fades. You can choose more than one. “Clear all” brings everything back.
help-filter-try = Show what fits InTASC 3
help-why = See why two things are linked
help-why-how = Click a line on the map, or “Why?” beside a name. You read what links the two, how sure that is, and where it comes from. You can also report a mistake there.
help-why-try = Open a link with its reason
help-order = See what comes before and after
help-order-how = Select a competency, then choose “Builds on, leads to”. The map keeps what comes before it and what it leads to. The rest fades.
help-order-try = Show one with all its steps
help-way = Find a way from one to another
help-way-how = Open “Paths”. Choose where to start and where to end, from the lists or on the map. You get the shortest way, told step by step.
help-way-try = Show a path
help-compare = Compare two
help-compare-how = Open “Compare”. Choose two competencies or two standards. A table shows what both are linked to, and what only one of them is.
help-compare-try = Compare InTASC 3 and InTASC 5
help-share = Present or share what you see
help-share-how = “Copy link” puts all that you see into one address. Send it, and others see the same. For a big screen, choose “High contrast” under “Display”. “Crosswalk” has the numbers as a file for Excel.
help-share-try = Open the crosswalk
help-phone = On a phone
help-phone-how = The list comes first. “Map”, “Filters” and “More” are in the bar at the bottom. Pinch to zoom, and tap to select. What you select comes up from below. Pull it up to read more, or down to put it away.
help-words = With a screen reader or by keyboard
help-words-how = The outline and the table say in words all that the map shows. The first links of the page skip to the map, the details and the outline. On the map, arrow keys go from item to item, and S tells what is on screen.
help-words-try = Open the outline

## Failures
failure-server = Something went wrong on the server, so the panels may be out of date. The map still works.
failure-network = Offline: showing the last loaded map. It still works; details and search come back with the connection.
failure-start = The page could not be loaded completely. Check the connection and load it again.
failure-retry = Try again
failure-reference = Reference: { $reference }

## Notices about the address
notice-dismiss = Dismiss
notice-unknown-node = This link names “{ $name }”, which is not on this map. Everything else in the link was followed.
notice-unknown-key = This link has a part called “{ $key }” that this version does not know. It was left out.
notice-unknown-edge = This link names the line “{ $name }”, which is not on this map. Everything else in the link was followed.
notice-unknown-value = “{ $value }” is not a choice for “{ $key }”. It was left out.
notice-repeated-key = This link says “{ $key }” more than once. The first was used.
notice-long-address = This link is too long to be read. The first view is shown instead.

## Kinds of things
kind-framework = Framework
kind-domain = Domain
kind-competency = Competency
kind-set = Set
kind-indicator = Indicator
kind-category = InTASC category
kind-standard = InTASC standard
kind-resource = Resource
kind-idea = Idea from the field
kind-question = Question from the field
kinds-framework = Frameworks
kinds-domain = Domains
kinds-competency = Competencies
kinds-set = Sets
kinds-indicator = Indicators
kinds-category = Categories
kinds-standard = Standards
kinds-resource = Resources
kinds-idea = Ideas
kinds-question = Questions
standard-title = InTASC { $number }: { $title }

## Relationships, read from the source and from the target
relation-contains = contains
relation-contains-back = is part of
relation-shown-by = is shown by
relation-shown-by-back = is a sign of
relation-member-of = is one of
relation-member-of-back = includes
relation-builds-toward = builds toward
relation-builds-toward-back = builds on
relation-supports = supports
relation-supports-back = is supported by
relation-integrates = brings together
relation-integrates-back = is brought together by
relation-relates = is related to
relation-relates-back = is related to
relation-aligns = aligns with
relation-aligns-back = aligns with
relation-resource-for = is a resource for
relation-resource-for-back = has the resource
relation-refers-to = points to
relation-refers-to-back = is pointed to by

## How sure we are
status-published = Published
status-reported = Reported
status-provisional = Provisional
status-editorial = Editorial
status-published-means = A publisher of the framework or of the resource states this.
status-reported-means = Seen only through another text, or read into the publisher’s wording.
status-provisional-means = Not yet checked against the publication. It may turn out otherwise.
status-editorial-means = Added by this project, with its reason. No publisher states it.
strength-strong = strong match
strength-moderate = moderate match
strength-weak = weak match

## Foundational
foundational = Foundational
foundational-provisional = Foundational (provisional)
foundational-means = One of the twelve competencies that the framework marks as coming before the others.
foundational-provisional-means = Counted among the twelve for now. Eight of them are confirmed; which four complete them has not been checked.

## Types of resource
type-video = Video
type-video-page = Video page
type-article = Article
type-toolkit-part = Toolkit part
type-publication = Publication
type-report = Report
type-podcast = Podcast
type-interactive = Interactive
type-web-page = Web page
type-glossary = Glossary
type-map = Map
type-challenge = Challenge

## Welcome
welcome-title = See how the competencies connect
welcome-select = Select anything on the map to read what it means and what it is linked to.
welcome-filter = Filter by InTASC standard to see which competencies speak to it.
welcome-share = Copy the link at any time: it opens exactly what you see.
welcome-start = Good places to start
welcome-foundations = The twelve foundational competencies
welcome-foundations-why = What the framework puts before everything else
welcome-relationships = Build strong relationships
welcome-relationships-why = With videos, a field challenge and things to read
welcome-standard = What speaks to InTASC 3, Learning Environments?
welcome-standard-why = The map, filtered by one standard
welcome-count = { $competencies } competencies, { $indicators } indicators, { $resources } resources and { $standards } InTASC standards

## Details
details = Details
details-close = Close the details
details-lineage = Part of
details-statement = In the publisher’s words
details-former-title = Title in the 2015 edition:
details-gloss = In short: what educators { $gloss }
details-indicators = Indicators
translated-here = Translated by this project. It is not an official text.
translated-title = Original title:
details-no-indicators = No indicators of this competency could be read yet.
details-indicators-note = Short signs of practice from the publisher’s pages. The numbered indicators of the 2020 edition have not been checked.
details-standards = InTASC standards
details-no-standards = Left without an InTASC standard on purpose: none speaks to it in the text that was read.
details-standards-note = All alignments are editorial proposals, with their reasons below.
details-sure = How sure we are
details-sources = Sources
details-connected = Connected to
details-links = { $count ->
    [one] { $count } link
   *[other] { $count } links
  }
details-no-links = Nothing is linked to this yet.
details-elements = elements { $elements }
open-resource-at = Open at { $site }
open-via = Find it through { $site }
new-tab = opens in a new tab
no-address = No address is known.
address-unchecked = This address has not been tried since it was taken from its source.
address-checked = Address last tried on { DATETIME($date, dateStyle: "long") }.
address-broken = This address did not open when it was last tried, on { DATETIME($date, dateStyle: "long") }.
year-unknown = year not known

## Resources
resources = Resources
resources-count = { $count ->
    [one] { $count } resource
   *[other] { $count } resources
  }
resources-through = It has none of its own. These belong to { $title }.
resources-none = There is no resource for this yet.
resources-none-of-type = None of its { $count ->
    [one] resource is
   *[other] { $count } resources are
  } of the chosen type.
resources-types = Show types of resource

## Filters
filters = Filters
filters-intasc = InTASC
filters-intasc-long = InTASC standards
filters-standard = InTASC { $number }, { $title }: { $count ->
    [one] { $count } competency
   *[other] { $count } competencies
  }
filters-match = When several standards are chosen, show competencies that align with
match-any = any
match-all = all
filters-domain = Domain
filters-domain-count = { $title }: { $count ->
    [one] { $count } competency
   *[other] { $count } competencies
  }
filters-foundational = Foundational only
filters-more = More filters
filters-status = How sure
filters-type = Types of resource
filters-unmatched = What does not match
unmatched-fade = fades
unmatched-hide = is hidden
filters-clear = Clear all
filters-active = Active filters
filter-remove = Remove the filter { $name }
chip-intasc = InTASC { $number }
chip-match-all = all of these standards
chip-domain = { $title }
chip-foundational = Foundational only
chip-kind = Only { $kinds }
chip-relation = Only “{ $relations }”
chip-status = Only { $statuses }
chip-type = Only { $types }
count-competencies = { $shown } of { $all } competencies
count-nodes = { $shown } of { $all } items
count-summary = { $shown } of { $all } competencies match these filters
count-summary-items = { $shown } of { $all } items match these filters
matches-title = What matches
strength-of = InTASC { $number }: { $strength }
nothing-matches = Nothing matches all of these filters.
nothing-matches-help = Remove one of them, or clear all.

## Legend
legend = Legend
legend-kinds = Show or hide kinds
legend-lines = Lines
legend-relations = Show or hide lines
legend-unbroken = Unbroken line: a publisher states it, or it was read in another text
legend-broken = Broken line: added by this project, or not yet checked
legend-foundational = Gold ring: foundational; broken gold ring: provisional
legend-number = Number in a shape: how many resources it has; in a hexagon: the number of the standard
legend-confirmed-outline = Broken outline: not yet checked

## The map
map-label = Map of the framework
map-help = Arrow keys move from item to item, L follows links, Enter opens one, Escape goes back, question mark lists all keys.
map-node = { $title }{ $ended ->
    [yes] {" "}
   *[no] .{" "}
  }{ $place }{ $foundation ->
    [no] {""}
    [published] , foundational
   *[other] , provisionally foundational
  }. { $incoming ->
    [one] { $incoming } link in
   *[other] { $incoming } links in
  }, { $outgoing } out.{ $resources ->
    [0] {""}
    [one] {" "}{ $resources } resource.
   *[other] {" "}{ $resources } resources.
  }
map-controls = Zoom
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-fit = Show everything

map-folded = { $count } folded
map-carried = Links of what is folded, between { $source } and { $target }: { $count }
map-link = { $source } { $reading } { $target }. { $status }.
side-both = linked to both
side-first = linked only to the first
side-second = linked only to the second
put-back = Put back
place = Move
place-does = Move the selected item without dragging it. With keys: Ctrl and an arrow on the item
placing = Click or tap where the selected item should stand.
placing-end = Cancel
placed = Moved
tools = Map tools
layout = Layout
layout-map = Domains
layout-map-does = Layout: Domains, the designed map with a region for each domain
layout-layers = Foundations up
layout-layers-does = Layout: Foundations up, in layers
layout-standards = By InTASC
layout-standards-does = Layout: By InTASC, each competency with the category that it matches most
layout-around = Around
layout-around-does = Layout: Around, the selected item in the middle, on its own
fold = Fold
fold-some = Folded: { $count }
fold-means = What is folded steps behind one mark with a count. Its lines go to that mark.
fold-domains = Domains
fold-categories = InTASC categories
fold-clusters = Small things around
fold-more = { $count ->
    [one] One more can be folded from its details.
   *[other] { $count } more can be folded from their details.
  }
fold-all = Fold all
unfold-all = Unfold all
step-undo = Undo
step-undo-title = Undo (Ctrl+Z)
step-redo = Redo
step-redo-title = Redo (Ctrl+Shift+Z)
trail = Where you have been

## Keys
keys-map = On the map
keys-everywhere = Everywhere
keys-touch = Mouse and touch
key-arrows = Arrow keys
key-arrows-does = Go to the nearest item in that direction
key-enter = Enter or Space
key-enter-does = Open the item and go to its details
key-escape = Esc
key-escape-does = One step back: from the details to the item, from a line or a focus to the item, from the item to the whole map
key-home = Home, End
key-home-does = First and last item
key-links = L
key-links-does = Go along the lines of the item, one by one; Enter tells why or unfolds, left and right go to an end
key-control = Ctrl with an arrow
key-control-does = Move the item itself
key-shift = Shift with an arrow
key-shift-does = Move the map
key-plus = + and −
key-plus-does = Zoom in and out
key-zero = 0
key-zero-does = Show everything
key-slash = /
key-slash-does = Search
key-digits = 1, 2, 3
key-digits-does = Look at everything within that many steps of what is selected
key-undo = Ctrl+Z, Ctrl+Shift+Z
key-undo-does = Undo and redo any change of the view
key-question = ?
key-question-does = This help
key-wheel = Wheel or pinch
key-wheel-does = Zoom
key-drag = Drag
key-drag-does = Move the map
key-move = Drag an item
key-move-does = Move it; by touch, select it first. Or select it, press “Move”, then the place
key-click = Click or tap
key-click-does = Select; where marks stand too close, open what they stand around, or come closer; on the empty map, let go
key-click-line = Click a line
key-click-line-does = Tell why the two are linked; a line of what is folded unfolds it

## Search
search = Search
search-placeholder = Search competencies, resources, words
search-results = { $count ->
    [0] Nothing found
    [one] { $count } result
   *[other] { $count } results
  }
search-title = Results for “{ $text }”
search-none = Nothing fits “{ $text }”. Try fewer or shorter words, such as “relationships”, “assessment” or “equity”.
search-in-title = in the title
search-in-number = by its number
search-in-former-title = in the title of 2015
search-in-original = in the original title
search-in-statement = in the publisher’s words
search-in-meaning = in the meaning
search-in-publisher = in the publisher
search-in-term = glossary
search-in-definition = in the glossary
search-clear = Clear the search
glossary-term = Glossary

## Outline and table
outline-title = Outline
outline-intro = The same as the map, in words: { $shown } of { $all } items.
listed-focus = Only what is in focus around { $title }.
listed-all = List everything
outline-others = Also matching
table-title = Table
table-intro = One row for each item: { $shown } of { $all } items. A heading sorts by its column.
column-title = Name
column-kind = Kind
column-domain = Domain
column-foundational = Foundational
column-intasc = InTASC
column-links = Links
column-status = How sure
table-sort = Sort by { $column }
yes = Yes
yes-provisional = Provisional
none = –

## Announcements
announce-selected = { $title }, { $kind }. { $links ->
    [one] { $links } link
   *[other] { $links } links
  }.
announce-nothing = Nothing selected.
announce-edge = { $sentence }. { $status }.
announce-chain = { $before ->
    [0] Nothing recorded builds toward it.
    [one] { $before } competency builds toward it.
   *[other] { $before } competencies build toward it.
  } { $after ->
    [0] It leads to nothing recorded.
    [one] It leads to { $after } competency.
   *[other] It leads to { $after } competencies.
  }
announce-no-path = No path from { $first } to { $second }.
announce-path = Path { $route } of { $count } from { $first } to { $second }, { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  }.
announce-compare = { $both ->
    [0] Nothing is linked to both { $first } and { $second }.
    [one] { $first } and { $second } are both linked to the same item.
   *[other] { $first } and { $second } are both linked to { $both } of the same items.
  }
announce-matching = { $shown } of { $all } competencies match.

## About
about-title = About this map
about-what = The Competency Explorer shows how the parts of the { $title } ({ $edition }) by { $publishers } connect with each other, with resources, and with the InTASC standards. It is an open, independent project and is not published by the authors of the framework.
about-open = See the framework itself
about-credit-title = Credit
about-marked-title = How facts are marked
about-marked = Everything on the map says how sure it is. An unbroken line stands for what a publisher states or another text reports; a broken line for what was added here or is not yet checked.
about-status-count = { $nodes ->
    [one] { $nodes } item
   *[other] { $nodes } items
  }, { $links ->
    [one] { $links } link
   *[other] { $links } links
  }
about-foundations-title = The twelve foundational competencies
about-foundations = The framework marks twelve competencies as coming before the others, as a set. Eight are confirmed by the publisher’s own pages. Four are provisional, and the map says so wherever they appear. They build toward the others; nothing is locked.
about-alignments-title = The InTASC alignments
about-alignments = All { $count } alignments are editorial: the published crosswalk could not be read. Each gives its reason and, where possible, the lettered elements of the standard behind it.
about-license = No license for reuse of the framework’s text was found. Titles as the publishers’ pages have them and the short statements of competencies are quoted; everything else is in our own words and is not official text. The software is open source under the Apache License 2.0.
about-privacy-title = Privacy
about-privacy = There is no account, no cookie and no tracking, and this page asks nothing of any other site. What you select, filter and search for is in the address of the page, and goes to the server that shows you this page, to no one else. Two choices are kept in this browser: less motion, and whether single keys work. Until you close the tab, it also keeps the steps that you can undo and redo. None of this is sent anywhere. Tours that you make are kept in this browser too; one is sent to that server only when you ask for its handout or slides, and not kept there.
about-sources-title = Sources
about-sources-intro = Every fact names its source. These are all { $count }.
about-data = The whole graph as data

## Error pages
error-not-found-title = There is nothing here
error-not-found = The address may be mistyped, or the page may have moved. Everything is on the map.
error-no-code-title = No view has this code
error-no-code = Check the letters of the address: a code has no 0, 1, I, L or O. Or find what you look for from the start.
error-failed-title = Something went wrong
error-failed = The server could not make this page. Try again in a moment.
error-refused-title = This cannot be opened
error-refused = The server could not follow this request.
error-back = Go to the map

## Charts
chart-loading = Drawing the chart…
chart-failed = The chart could not be loaded. The same numbers stand below it in words.

## Crosswalk
crosswalk-title = Crosswalk to InTASC
crosswalk-intro = { $competencies ->
    [one] { $competencies } competency
   *[other] { $competencies } competencies
  } against { $standards ->
    [one] { $standards } InTASC standard
   *[other] { $standards } InTASC standards
  }: { $alignments ->
    [0] no alignments
    [one] { $alignments } alignment
   *[other] { $alignments } alignments
  }.
crosswalk-note = Select a mark to read why the two are linked and how sure that is.
crosswalk-order = Order of rows
crosswalk-order-framework = As in the framework
crosswalk-order-title = By title
crosswalk-order-total = Most alignments first
crosswalk-key = What the marks mean
crosswalk-chart = Chart: how closely each competency and each InTASC standard match. The table below holds the same.
crosswalk-chart-standards = InTASC standard
crosswalk-chart-region = Chart of the crosswalk, scrolls sideways
crosswalk-table = Competencies against InTASC standards
crosswalk-competency = Competency
crosswalk-total = Total
crosswalk-column-totals = Competencies aligned
crosswalk-sort = Sort by { $name }, closest match first
crosswalk-sort-title = Competency: sort by title, A to Z
crosswalk-sort-total = Total: sort by number of alignments, most first
crosswalk-sort-back = Sorted by { $name }. Go back to the order of the framework.
crosswalk-aligned = { $competency } aligns with InTASC { $number }, { $strength }
crosswalk-not-aligned = { $competency }, InTASC { $number }: no alignment
crosswalk-elements = Rests on { $elements }
crosswalk-total-of = { $title }: { $count ->
    [0] no alignments
    [one] { $count } alignment
   *[other] { $count } alignments
  }
crosswalk-take = Take it with you
crosswalk-csv = CSV of what is shown
crosswalk-xlsx = Excel file of what is shown
crosswalk-file-id = Id
crosswalk-file-title = Competency
crosswalk-file-domain = Domain
crosswalk-file-total = Total

## Why two things are linked
edge = Link
edge-close = Close this link
edge-readings = Read from both ends
edge-why = Why linked?
edge-no-reason-published = The source states this link and gives no reason for it.
edge-no-reason = No reason is recorded for this link. It rests on its sources alone.
edge-match = How close the match is
edge-elements = { $count ->
    [one] It rests on element { $elements } of the standard.
   *[other] It rests on elements { $elements } of the standard.
  }
edge-no-elements = No lettered element of the standard is named. The match is with the standard as a whole.
edge-others = Other links between the two
why = Why?
why-of = Why? { $sentence }
relation-contains-means = One is a part of the other, as a competency is a part of its domain.
relation-shown-by-means = The indicator is a sign, seen in practice, that the competency is there.
relation-member-of-means = The competency is counted among those that the set names together.
relation-builds-toward-means = The one comes before the other and helps on the way to it. It is not a condition.
relation-supports-means = Growing in the one helps with the other.
relation-integrates-means = The one draws on the other and brings it together with more.
relation-relates-means = The two have to do with each other. Neither comes first.
relation-aligns-means = The competency and the standard ask for related things.
relation-resource-for-means = It can be watched, read or used to work on the other.
relation-refers-to-means = The one names the other as something to go on with.

## Reporting a problem with a link
problem-report = Report a problem with this link
problem-how = Nothing is sent by itself. Copy this text or write a mail with it, and add what is wrong.
problem-text = Text of the report
problem-subject = Competency Explorer: { $sentence }
problem-link = Link: { $name }
problem-sure = How sure: { $status }
problem-reason = Reason given: { $reason }
problem-no-reason = Reason given: none
problem-elements = Elements: { $elements }
problem-source = Source: { $title } ({ $name })
problem-wrong = What is wrong:
problem-mail = Write a mail
problem-mail-anyone = Write a mail to someone
copy-text = Copy this text
copy-text-done = Text copied
copy-text-failed = The text could not be copied. Select it and copy it yourself.

## Questions about two items
ends-others = Smaller things are chosen on the map.
ends-choose = Choose…
ends-swap = Swap

## Paths
path = Path
path-close = Close the path
path-title = Find a path
path-from = From
path-to = To
path-hint = Choose from the lists, or click any item on the map.
path-lines = Lines to walk along
path-choose-both = Choose two items to see how they are connected.
path-choose-start = Choose where the path begins.
path-choose-end = Choose where the path ends.
path-same = Both ends are the same item. Choose another one for either end.
path-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
  }
path-more-than = more than { $count }
path-which = { $number } of { $count } shortest paths
path-only = the only shortest path
path-turns = Other shortest paths
path-previous = Previous
path-next = Next
path-many = There are { $count } shortest paths. You can step through the first { $most }.
path-text = As plain text
path-line = { $number }. { $sentence }.
path-line-uncertain = { $number }. { $sentence } ({ $status }).
path-none = No path
path-none-with-lines = With the lines that are on, nothing leads from { $start } to { $end }. A path needs these lines too: { $lines }.
path-none-with-filters = With the present filters, nothing leads from { $start } to { $end }. Without filters there is a path.
path-none-at-all = Nothing on this map connects { $start } with { $end }, whatever is switched on.
path-line-name = “{ $name }”
path-switch-on = Switch on { $lines }
path-clear-filters = Clear all filters
path-bridge = The nearest bridge
path-switched-off = not shown now

## Comparing two
compare = Comparison
compare-close = Close the comparison
compare-title = Compare two
compare-first = First
compare-second = Second
compare-hint = Choose from the lists, or click another one on the map.
compare-choose = Choose two competencies or two standards to see what they share.
compare-same = Both are the same. Choose another one for either.
compare-not = { $title } cannot be compared here. Two competencies can be, or two standards.
compare-summary = { $both ->
    [0] Nothing is linked to both.
    [one] Both are linked to the same item.
   *[other] Both are linked to { $both } of the same items.
  } { $of_first ->
    [0] Nothing more is
    [one] { $of_first } more is
   *[other] { $of_first } more are
  } only of { $first }, { $of_second ->
    [0] nothing more
   *[other] { $of_second }
  } only of { $second }.
compare-between = Links between the two
compare-caption = What { $first } and { $second } are linked to
compare-only = Only { $title }
compare-both = Both
compare-total = All together
compare-filtered = Only links that match the present filters are compared.
compare-print = Print

## What can be asked about an item
focus = Steps
focus-long = Look only at what is near
focus-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
  }
focus-chain = Builds on, leads to
focus-direction = Which way to look
direction-both = Both ways
direction-in = Incoming
direction-out = Outgoing
focus-around = Around it
focus-within-both = { $count ->
    [0] Nothing else is
    [one] { $count } other item is
   *[other] { $count } other items are
  } within { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  }.
focus-within-in = { $count ->
    [0] Nothing leads
    [one] { $count } item leads
   *[other] { $count } items lead
  } here within { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  }.
focus-within-out = { $count ->
    [0] Nothing can
    [one] { $count } item can
   *[other] { $count } items can
  } be reached from here within { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  }.
focus-chain-both = It builds on { $under ->
    [0] no other competency
    [one] { $under } competency
   *[other] { $under } competencies
  } and leads to { $after ->
    [0] none
   *[other] { $after }
  }.
focus-chain-in = It builds on { $under ->
    [0] no other competency
    [one] { $under } competency
   *[other] { $under } competencies
  }.
focus-chain-out = It leads to { $after ->
    [0] no other competency
    [one] { $after } competency
   *[other] { $after } competencies
  }.
ask-path = Find a path
ask-compare = Compare
ask-fold = Fold

## What a competency builds on and leads to
chains-title = Builds on and leads to
chains-foundations = Foundations under it
chains-under = Builds on
chains-under-more = Also builds on
chains-after = Leads to
chains-none-under = No single competency is recorded to build toward this yet.
chains-none-after = No single competency is recorded to build on this yet.
chains-of-set = The source says this of the set as a whole. It does not say it of any one member.
chains-as-member = As a whole, the set builds toward the competencies outside it. The source does not say so of this one alone.
chains-note = Links from one competency to another were read into the publisher’s pages (reported) or added by this project (editorial). They suggest a way to grow, not an order to follow.
chains-circular = The links go round here. These both lie under it and follow from it:
chains-more = { $count ->
    [one] and one more, on the map
   *[other] and { $count } more, on the map
  }
chains-draw = Show this on the map

## What is folded in the outline
outline-folded = { $count ->
    [one] { $count } item folded
   *[other] { $count } items folded
  }
outline-unfold = Unfold
outline-unfold-name = Unfold { $title }

## Report
report-title = Structure in plain words
report-intro = What shows when the links of this framework are counted. It is about the whole framework, whatever is filtered.
report-counted = How this is counted
report-numbers = All numbers
report-show = Show on the map
report-coverage-title = How InTASC is covered
report-coverage = { $aligned } of { $all } standards have at least one competency aligned with them. The usual number is { $usual }.
report-coverage-thin = Standards with few competencies
report-coverage-heavy = Standards with many competencies
report-coverage-means = Few does not mean less important. It means that this framework says less about it.
report-coverage-even = No standard has far fewer or far more competencies than the others.
report-coverage-none = No standard is part of this framework.
report-coverage-of = { $title }: { $count ->
    [0] no competencies
    [one] { $count } competency
   *[other] { $count } competencies
  }
report-coverage-usual = usual: { $count }
report-coverage-chart = Chart: how many competencies are aligned with each standard. The numbers stand below it.
report-coverage-counted = A competency counts once for each standard that it is aligned with, however close the match. The usual number is the median, the one in the middle. Few is less than half of it; many is more than one and a half times as much.
report-coverage-crosswalk = Open the crosswalk, most alignments first
report-competencies = { $count ->
    [0] no competencies
    [one] { $count } competency
   *[other] { $count } competencies
  }
report-standard = Standard
report-aligned = Competencies aligned
report-gaps-title = What is still open
report-resources = { $count ->
    [one] { $count } of { $all } competencies has
   *[other] { $count } of { $all } competencies have
  } no resource of { $count ->
    [one] its
   *[other] their
  } own.
report-resources-means = There is nothing yet to watch, read or use that is about such a competency alone. Its domain may have something.
report-resources-none = Every competency has a resource.
report-resources-counted = A competency counts when no resource is marked as being for it. What is for its whole domain does not count.
report-indicators = { $count ->
    [one] { $count } of { $all } competencies has
   *[other] { $count } of { $all } competencies have
  } no indicators.
report-indicators-means = No sign of practice could be read for it yet. That is a gap in what was read, not in the framework.
report-indicators-none = Every competency has indicators.
report-indicators-counted = A competency counts when no indicator is linked to it.
report-standards = { $count ->
    [one] { $count } of { $all } competencies is
   *[other] { $count } of { $all } competencies are
  } aligned with no standard.
report-standards-means = No InTASC standard speaks to it in the text that was read.
report-standards-none = Every competency is aligned with a standard.
report-standards-counted = A competency counts when no alignment begins at it.
report-serving-title = Resources that serve many
report-serving = { $count ->
    [one] { $count } resource is for three or more competencies.
   *[other] { $count } resources are for three or more competencies each.
  }
report-serving-means = Good places to start: one resource helps with several things at once.
report-serving-none = No resource is for three or more competencies.
report-serving-counted = For each resource, the competencies that it is marked as a resource for.
report-bridging-title = Competencies that hold others together
report-bridging = { $count ->
    [one] One competency connects others.
   *[other] These { $count } competencies connect the most others.
  }
report-bridging-means = To work on one of them touches many others.
report-bridging-share = on { $share }% of the shortest ways
report-bridging-small = on less than 1% of the shortest ways
report-bridging-none = No competency stands between two others.
report-bridging-counted = From each competency to each other one there is a shortest way along their links, walked in either direction. The number is the share of those ways that lead through a competency (betweenness).
report-bridging-estimated = There are so many competencies and links that these shares are an estimate, made from the ways that begin at some of them.
report-domains-title = How the domains connect
report-domains = { $across } of { $all } links between competencies join two domains.
report-domains-most = The pair with the most is { $one } and { $other }: { $count ->
    [one] { $count } link
   *[other] { $count } links
  }.
report-domains-none = No link joins two competencies.
report-domains-within = Within { $title }: { $count ->
    [0] no links
    [one] { $count } link
   *[other] { $count } links
  }
report-domains-pair = { $one } and { $other }: { $count ->
    [0] no links
    [one] { $count } link
   *[other] { $count } links
  }
report-domains-chart = Chart: how many links join each two domains. The numbers stand below it.
report-domains-counted = Every link between two competencies counts once, whatever it says. A competency belongs to the domain that contains it.
report-sure-title = How sure the facts are
report-sure = { $open } of { $all } facts are provisional or editorial: not yet checked, or added by this project.
report-sure-none = Every fact was published or reported.
report-sure-means = The rest was stated by a publisher, or seen in another text.
report-sure-items = Items
report-sure-links = Links
report-sure-part = { $status }: { $count }
report-sure-status = How sure
report-sure-chart = Chart: how many items and links are published, reported, provisional and editorial. The numbers stand below it.
report-sure-counted = Every item and every link of the map is one fact, and carries one of four marks.

## Glossary
glossary-title = Glossary
glossary-intro = { $count ->
    [one] { $count } word
   *[other] { $count } words
  } that this map uses, and what each one means here.
glossary-none = This framework explains no words of its own.
glossary-letters = Letters
glossary-used = Used by
glossary-used-by = Used by { $count } items
glossary-used-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
term-entry = In the glossary
term-said = { $term }: { $definition } { $status }.

## Without sight
map-place = { $kind } { $number } of { $count }
map-place-in = { $place } in { $group }
map-place-of = { $place } of { $group }
map-place-for = { $place } for { $group }
map-faded = Does not match the filters.
map-standing = Linked to what is selected.
map-standing-edge = An end of the open link.
map-standing-focus = In focus.
map-standing-path = On the path, or an end of it.
map-link-of = Link { $number } of { $count }: { $sentence }
summary-sign = i
summary-title = What is on screen
summary-title-key = What is on screen (S, on the map)
summary-shown = { $shown } of { $all } competencies shown, { $filters ->
    [one] { $filters } filter: { $named }.
   *[other] { $filters } filters: { $named }.
  }
summary-unfiltered = { $shown } of { $all } competencies shown, no filters.
summary-items = { $shown } of { $all } items in all.
summary-layout = Layout: { $layout }.
announce-plain = { $text }.
announce-folded = Folded: { $names }.
announce-unfolded = Nothing is folded.
announce-unmatched = { $what } { $becomes }.
announce-sorted = Sorted by { $column }.
announce-sorted-down = Sorted by { $column }, descending.
key-next = N, Shift with N
key-next-does = Next and previous of its kind in its group
key-groups = Page Down, Page Up
key-groups-does = Next and previous group: a framework, a domain, the set or a category
key-link-number = A number, on a line
key-link-number-does = Go to the line with that number
key-summary = S
key-summary-does = Hear and see what is on screen; again to put it away

## On a phone
bar = Main ways
bar-list = List
bar-more = More
filters-show = { $count ->
    [one] Show { $count } item
   *[other] Show { $count } items
  }
over-close = Close
sheet-handle = Make the details taller or smaller
sheet-show = Show the details:
table-region = All items as a table
outline-links = Show links

## Plain outline
plain-title = Outline of the framework
plain-intro = Every part of the { $title } ({ $edition }) in words, with the links between them, what there is to watch and read, and the InTASC standards. Nothing on this page needs a script.
plain-skip = Skip to the framework
plain-language = Read in English
plain-map = Open the interactive map
plain-on-map = Show on the map
plain-contents = Contents
plain-untranslated = What is not translated yet is told in English.
plain-sought = You came for:
plain-sought-elsewhere = The filters leave out what you came for:
plain-of-competencies = { $count ->
    [one] competency
   *[other] competencies
  }
plain-chosen = chosen; follow the link to take it away
plain-no-competency = No competency matches all of these filters.
plain-filtered-links = Of the links, only those between what is listed are told.
plain-offer = Read the outline
plain-late = This takes longer than it should. All of it can also be read without a script.

## Accessibility statement
accessibility-title = Accessibility statement
accessibility-short = Accessibility
accessibility-about = What works for whom, what does not yet, and how to get help:
accessibility-link = Accessibility statement and report
accessibility-skip = Skip to the statement
accessibility-lead = Everyone should be able to use this map, by eye or by ear, by mouse, by keys or by touch. This page says how far that goes and what is still missing.
accessibility-aim = We aim for { $standard }, the guidelines of the W3C, at levels A and AA.
accessibility-in-part = They are met in part: each gap that we know of is named below.
accessibility-in-full = As far as we know they are met in full.
accessibility-checked = Last checked on { DATETIME($date, dateStyle: "long") }.
accessibility-contents = On this page
accessibility-missing-title = What is not met yet
accessibility-missing = { $count ->
    [one] We know of one gap.
   *[other] We know of { $count } gaps.
  } Each says who may notice it and what to do instead.
accessibility-failed = In the last run a test of these criteria failed:
accessibility-nothing-missing = We know of no gap. If you find one, please tell us.
accessibility-who = Who may notice:
accessibility-instead = What to do instead:
accessibility-criteria = Criteria:
accessibility-limits-title = What we have not tried
accessibility-help-title = How to get help
accessibility-help = If something keeps you out, say what you wanted to do, on which page, and with what device. You do not need to know the name of the fault.
accessibility-contact-mail = Write to
accessibility-contact-host = Ask the people who host this copy, for example the school or the group that gave you the link. This copy names no mail address.
accessibility-help-words = All that the map shows can also be read in words, without a script:
accessibility-tested-title = How we tested
accessibility-tested = Tests run in a real browser each time the program is changed. Each test names the criteria that it is about, and this report counts how the tests went. They press each key, follow the focus, read what a screen reader would be told, measure the colors of the drawn map, and hold the page at the width of a small phone. A tool looks for faults that a machine can find. What no test can see was looked at by hand, and the report says so.
accessibility-tested-with = The last run was in { $browser }, with axe-core { $axe }.
accessibility-report-title = Conformance report
accessibility-form = This report has the parts of the form VPAT 2.5, edition WCAG, in our own words.
accessibility-product = Product:
accessibility-version = version { $version }
accessibility-date = Date of the report:
accessibility-day = { DATETIME($date, dateStyle: "long") }
accessibility-description = Description:
accessibility-contact = Contact:
accessibility-notes = Notes:
accessibility-notes-text = The report is about the map, its panels and its pages in words, in English and in Spanish. It is not about what others publish and the map links to.
accessibility-methods = Methods:
accessibility-methods-text = Tests by machine, and looks by hand. See
accessibility-standards = Standards
accessibility-included = In this report
accessibility-levels-included = Level A: yes. Level AA: yes. Level AAA: no.
accessibility-terms = What the terms mean
accessibility-names = The Spanish names of the criteria are our own; the English name beside each is the official one.
accessibility-table = Table { $number }: level { $level }
accessibility-criterion = Criterion
accessibility-term = How far it is met
accessibility-remarks = Remarks
accessibility-not-met = Not met:
accessibility-more = What to do instead
accessibility-failing = { $count ->
    [one] One test failed in the last run.
   *[other] { $count } tests failed in the last run.
  }
accessibility-shown-by = { $tests ->
    [one] { $tests } test
   *[other] { $tests } tests
  }, tried in { $situations ->
    [one] { $situations } way
   *[other] { $situations } ways
  }
accessibility-looked = Looked at by hand on { DATETIME($date, dateStyle: "long") }; no test repeats it.
accessibility-level-aaa = Level AAA was not evaluated.
accessibility-parsing = WCAG 2.0 and 2.1 also have 4.1.1, Parsing. Since 2023 the W3C counts it as always met, and WCAG 2.2 has left it out.
accessibility-mark = VPAT is a mark of the Information Technology Industry Council, which has no part in this page.
conformance-supports = Supports
conformance-supports-means = All that was tested meets the criterion, and we know of no gap.
conformance-partially = Partially supports
conformance-partially-means = Something does not meet the criterion. The remarks say what.
conformance-fails = Does not support
conformance-fails-means = A test of this criterion failed when the report was made.
conformance-not-applicable = Not applicable
conformance-not-applicable-means = There is nothing here that the criterion is about.
conformance-not-evaluated = Not evaluated
conformance-not-evaluated-means = Nobody has looked at it. The form has this term for level AAA only, so here it marks a gap in our work.

## Tours

tour = Tour
tour-next = Next step
tour-previous = Previous step
tour-ways = Through the tour
tour-where = Step { $number } of { $count }
tour-step = Step { $number }
tour-said = Step { $number } of { $count }: { $title } { $caption }
tour-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
tour-count = { $count ->
    [one] { $count } step
   *[other] { $count } steps
  }
tour-ask = Ask the room
tour-all = Back to all tours
tour-steps = All steps
tour-standard = Standard
tour-left = You have left this step.
tour-back = Back to the step
tour-leave = Leave the tour
tour-gone = You have left the tour. What you see stays.
tour-present = Present
tour-left-out = { $count ->
    [one] { $count } step is left out, as this map does not have what it shows: { $titles }
   *[other] { $count } steps are left out, as this map does not have what they show: { $titles }
  }
tour-loading = The tour is loading…
tour-failed = The tours could not be loaded.
tour-failed-why = Check the connection and try again. The map still works.
tour-elsewhere = This tour is kept in another browser
tour-elsewhere-why = Whoever made it can send you its file. You can open that file on the page of tours.
tour-empty = This tour has no step that this map can show.
tour-untitled = Untitled tour
tour-lead = A tour shows the map step by step, with a few words and a question for the room at each step.
tour-shipped = Ready to use
tour-our-words = In our own words
tour-start = Start
tour-continue = Go on at step { $number }
tour-own = Your own tours
tour-own-why = They are kept in this browser only. To pass one on, save it as a file or copy its link. To make a handout or slides, it is sent to this server, and not kept there.
tour-own-none = You have no tour yet. Open any view and choose “Add this view”. It becomes the first step of a tour. You can also make an empty tour, or open the file of one.
tour-make = Make a tour
tour-open = Open a file
tour-edit = Edit
tour-duplicate = Duplicate
tour-delete = Delete
tour-save = Save as a file
tour-link = Copy link
tour-link-copied = The link is copied. The whole tour is in it, with your notes. Our server never sees it.
tour-link-failed = The link could not be copied. Save the tour as a file and send that.
tour-link-long = This tour is too long for a link. Save it as a file and send that.
tour-copy = { $title } (copy)
tour-deleted = “{ $title }” is deleted.
tour-kept = “{ $title }” is kept with your own tours.
tour-received = A tour from a link
tour-received-why = Look at it here. It is not kept until you choose “Keep this tour”.
tour-keep = Keep this tour
tour-dismiss = Do without
tour-close = Close
tour-spoilt = The tour in this link cannot be read. A part of the link may be missing. Ask for the link again, or for the file.
tour-not-held = This browser does not keep your tours: it has no room for them, or does not allow it. You can go on, but save your work as a file before you close the page.
tour-unreadable = This browser has kept tours that this page cannot read. Nothing of them is lost. Save them as a file, or delete them.
tour-forget = Delete them
tour-held = Kept in this browser
tour-editing = Edit:
tour-field-title = Title of the tour
tour-field-summary = What it is about
tour-field-step = Title
tour-field-caption = What you say
tour-field-minutes = Minutes
tour-field-notes = Private notes
tour-prompt-why = A question for everyone
tour-notes-why = Only you see these. They are in the file and in the link of the tour.
tour-steps-own = Steps
tour-steps-none = This tour has no steps yet. Open any view and choose “Add this view”.
tour-steps-more = To add a step, open any view and choose “Add this view”.
tour-show-view = Show this view
tour-up = Move up
tour-down = Move down
tour-moved = Moved. It is now step { $number } of { $count }.
tour-repeated = Duplicated as step { $number }.
tour-step-deleted = Step { $number } is deleted. “Undo” brings it back.
tour-undone = Undone.
tour-redone = Done again.
tour-changed-elsewhere = This tour was changed in another tab. You now see it as it is there. “Undo” brings back what you had.
tour-clash = This tour was changed in another tab at the same time. Both are kept. This one is a copy.
tour-misfit = Step { $number }, “{ $title }”, does not fit this map, which does not have: { $what }. It is kept, and left out when you follow the tour.
tour-misfits = { $count ->
    [one] { $count } step does not fit this map
   *[other] { $count } steps do not fit this map
  }
tour-opened = { $count ->
    [one] Opened one tour: { $titles }.
   *[other] Opened { $count } tours: { $titles }.
  }
tour-other-framework = This file was made on another map, “{ $framework }”. All steps are kept.
tour-add = Add this view
tour-add-edit = Edit the tour
tour-added = Added as step { $number } of “{ $title }”.
tour-add-undone = The step is taken out again.
tour-add-full = “{ $title }” has { $most } steps, which is all that a tour can have. Make another one on the page of tours.
tour-add-long = This view has too many parts to be a step. Take some folds or filters away.
tour-first = My tour
tour-in-file = The file
tour-in-tour = Tour { $number }
tour-in-language = translation “{ $language }”
tour-wrong = { $count ->
    [one] “{ $name }” was not opened: one thing in it is wrong
   *[other] “{ $name }” was not opened: { $count } things in it are wrong
  }
tour-wrong-nothing = Nothing was changed. Mend the file and open it again, or ask for it anew.
tour-wrong-more = There are more. These are the first.
tour-wrong-size = it is larger than { $most } MB. Open a smaller file, with fewer tours.
tour-wrong-json = this is not a file of tours, or it is cut off. Choose a file that was saved here, such as “name.tour.json”.
tour-wrong-version = this page cannot read that form. Write { $known }, or use a newer version of this page.
tour-wrong-missing = it is not there. Add it.
tour-wrong-unknown = this page does not know it. Take it out.
tour-wrong-record = this has to be a group of fields in braces.
tour-wrong-list = this has to be a list in brackets.
tour-wrong-text = this has to be a text in quotation marks.
tour-wrong-long = it has { $has } characters. Shorten it to { $most }.
tour-wrong-empty = it is empty. Write something.
tour-wrong-few = there are none. Add at least one.
tour-wrong-many = there are { $has }. Leave at most { $most }.
tour-wrong-number = this has to be a whole number from { $least } to { $most }.
tour-wrong-one-of = it has to be one of these: { $among }.
tour-wrong-id = use small letters, digits and single hyphens only.
tour-wrong-repeated = another tour of the file has the same one. Choose another.
tour-wrong-language = write a language such as “es” or “en-US”.
tour-wrong-view = write what follows the page in an address, from its question mark on.
tour-wrong-steps = it has { $has } steps and the tour { $wanted }. Translate every step, in the same order.
tour-wrong-untold = only the step or only its translation has it. Give it to both, or to none.

## Pictures
picture-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
  }
picture-map = A map with { $items } and { $links }.
picture-selected = What is selected and what it is linked to stand out. The rest is pale.
picture-near = What is selected and what is near it stand out. The rest is pale.
picture-chain = What it builds on and what it leads to stand out. The rest is pale.
picture-path = The path between the two stands out. The rest is pale.
picture-compare = Rings show what the two are linked to. The rest is pale.
picture-edge = One link and its two ends stand out. The rest is pale.
picture-filtered = What does not match the filters is pale.
picture-words = All of it can be read in words in the outline of the explorer.
picture-day = Made on { DATETIME($date, dateStyle: "long") }
picture-live = Open this view at { $address }
picture-shapes = Shapes
picture-colors = Colors
picture-marks = Marks
picture-line-path = Strong line: the path
picture-line-edge = Strong line: the open link
picture-line-carried = Number on a line: so many links of what is folded
picture-line-arrow = Arrow: where a link leads
picture-mark-selected = Disc behind a shape: selected
picture-mark-folded = Number with a plus: so many items are folded into it
picture-mark-faded = Pale: steps back in this view

## Slides

slides-make = Slides
slides-begin = Making the slides. This takes a few seconds.
slides-step = Picture { $number } of { $count }
slides-done = The slides are saved.
slides-failed = The slides could not be made. Try again.
slides-sent = To make a handout or slides, your tour is sent to this server, and not kept there.
slides-ask = Ask the room
slides-place = Step { $number } of { $count }
slides-minutes = { $count ->
    [0] No set time
    [one] { $count } minute
   *[other] { $count } minutes
  }
slides-live = Open this view live
slides-about = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  } · { DATETIME($date, dateStyle: "long") } · { $credit }
slides-picture = Picture of “{ $title }”. { $shown }

## Presenting
present-title = Present this view to a room
present-controls = Controls of the presentation
present-slide = What the room reads
present-next = Next
present-previous = Back
present-overview = Steps
present-overview-title = All steps
present-no-tour = This view is not part of a tour, so it has no steps.
present-blank = Blank
present-blank-said = The screen is black. Press any key to go on.
present-full = Full screen
present-window = Notes
present-window-blocked = Your browser held the window back
present-window-why = The window with your notes opens on its own only if the browser lets it. This link always works. Move the window to your own screen, where the room does not see it.
present-window-open = Open the window with the notes
present-join = Join
present-keys = Keys
present-keys-title = Keys while you present
present-leave = Leave
present-close = Close
keys-presenting = While you present
key-present-next = →, ↓, Space, Page Down or N
key-present-next-does = Next step; on the map, arrow keys and Space work as always
key-present-previous = ←, ↑, Shift with Space, Page Up or P
key-present-previous-does = Step before
key-present-ends = Home, End
key-present-ends-does = First and last step
key-present-blank = B or .
key-present-blank-does = Make the screen black; any key brings it back
key-present-overview = O
key-present-overview-does = Choose from all steps
key-present-full = F
key-present-full-does = Fill the screen, or stop
key-present-window = S
key-present-window-does = Open your own window, with notes and time
key-present-join = J
key-present-join-does = Show how to join
key-present-keys = ?
key-present-keys-does = This list
key-present-back = Esc
key-present-back-does = Close what is open, leave full screen, then leave
presenter-title = Your notes
presenter-script = This window needs JavaScript.
presenter-alone = Nothing is shown to the room yet.
presenter-open = Show it in a window of its own
presenter-notes = Notes
presenter-no-notes = There are no notes for this step.
presenter-time = Time
presenter-clock = Now
presenter-elapsed = Talk
presenter-this-step = This step
presenter-whole = All steps
presenter-spent = { $spent } of { $minutes } min
presenter-over = { $minutes } min over
presenter-start = Start
presenter-pause = Pause
presenter-reset = Set to 0
presenter-next = Next
presenter-last = This is the last step.
presenter-is-blank = The room sees a black screen.
presenter-is-shown = The room sees the map again.

## Joining
join-title = Join on your own screen
join-button = Show how to join this view
join-picture = A QR code with the address
join-camera = Point the camera of your phone at the code.
join-type = Or type this address. Small letters are fine.
join-copy = Copy the address
join-own = This tour is kept in this browser only, so the code leads to the view and not to the tour.

## Embedding
embed-open = Open in the Competency Explorer

## Handouts
handout = Handout
handout-binder = All of it as a binder
handout-binder-why = Every competency, standard, resource and word on paper, with a cover and room to write:
handout-binder-open = Open the binder
handout-alone = Only what this step shows
handout-print = To print, press Ctrl and P (⌘ and P on a Mac). To keep a file, choose “Save as PDF” there.
handout-paper = Size of paper
paper-letter = US Letter
paper-a4 = A4
handout-own-tour = A tour of your own is kept in your browser, so this handout shows only the view that you came from. The tour has a handout of its own: choose it where you follow the tour.
handout-sent = This handout was made from a tour in your browser. The tour was sent to make it, and is not kept. To see it again, open it from the tour.
handout-of = { $title }, { $edition }
handout-qr = A code for a phone’s camera. It opens { $address }
handout-map = The whole map
handout-matches = Part of the map
handout-crosswalk = Across the two frameworks
handout-comparison = { $first } and { $second }
handout-path = From { $start } to { $end }
handout-around = Around { $title }: { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  }
handout-chain = What { $title } builds on and leads to
handout-match = Match
handout-reason = Why
handout-aligned = What aligns with it
handout-none-aligned = Nothing in this view aligns with it.
handout-no-domain = In no domain
handout-ends = The two ends
handout-on-the-way = On the way
handout-left-out = One step is left out, since this map does not have what it shows: { $title }
handout-facts = Marks and sources
handout-unmarked = What has no mark is published. The marks mean:
handout-strength-strong = strong
handout-strength-moderate = moderate
handout-strength-weak = weak
handout-work = Work with it
handout-own = These questions and this table are our own. They are not the publisher’s.
handout-talk = Talk about it
handout-talk-see = What would we see and hear on a good day of “{ $title }”?
handout-talk-now = What do you do now? What gets in the way?
handout-talk-learners = What would learners say? How do you know?
handout-talk-try = What small thing will you try this week? Who can help?
handout-equity = Ask who is served
handout-equity-who = Who gets the most from this now, and who the least? What shows it?
handout-equity-voice = Whose voice or language is left out?
handout-equity-barrier = What keeps some out: time, money, rules, or what we expect? What can you change?
handout-equity-decide = Who decides? How can learners and families have a say?
handout-rubric = See where you are
handout-rubric-look = Look at
handout-level-starting = Starting
handout-level-growing = Growing
handout-level-steady = Steady
handout-level-sharing = Sharing
handout-rubric-me = What I do
handout-rubric-me-starting = I want to try it.
handout-rubric-me-growing = I try it at times, with some help.
handout-rubric-me-steady = I do it most days.
handout-rubric-me-sharing = I help others do it.
handout-rubric-learners = What learners do
handout-rubric-learners-starting = They follow what I set up.
handout-rubric-learners-growing = Some of them take part.
handout-rubric-learners-steady = Most take part and say why.
handout-rubric-learners-sharing = They lead, and no group is left out.
handout-rubric-proof = What shows it
handout-rubric-proof-starting = I have a feeling.
handout-rubric-proof-growing = I have one or two examples.
handout-rubric-proof-steady = I have work from many weeks.
handout-rubric-proof-sharing = We look at it group by group and act.
handout-next = Where I am today, and my next step
handout-cover = A binder for educators
handout-by = By { $publishers }
handout-name = Name
handout-school = School or group
handout-independent = This binder was made by an open project. The authors of the framework did not make it.
handout-spine = Spine
handout-spine-how = Cut along the broken line, fold it if it is too wide, and put it into the back of the binder.
handout-reading = How to read this binder
handout-together = Spoken of together
handout-uncertain = What is not certain
handout-made = How it was made
handout-made-how = The Competency Explorer wrote these pages from its own data on the day that stands below. Facts come from the sources in the list. The questions and tables to work with are our own. When the data is mended, a new binder has the change.

## Taking along

share = Share
share-title = Share what you see
share-close = Close
share-view = This view
share-paper = On paper
share-paper-why = Each opens as sheets to print, or to save as a PDF from the print dialog of your browser.
share-poster-a3 = Poster, A3
share-poster-tabloid = Poster, 11 × 17 in
share-binder = The whole framework as a binder
share-files = Files to keep
share-one-file = The map in one file, for use without the internet
share-crosswalk-csv = Crosswalk, CSV
share-crosswalk-xlsx = Crosswalk, XLSX
share-graph = The framework as data (JSON)
poster-title = Poster
poster-tabloid = 11 × 17 in
poster-a3 = A3
poster-whole = The whole map
picture-title = Picture of the map or the crosswalk
picture-what = What
picture-view = This view
picture-whole = The whole map
picture-theme = Colors
picture-scale = Size of the PNG
picture-scale-of = { $scale } ×
picture-save-svg = Save as SVG
picture-save-png = Save as PNG
picture-begun = Drawing the picture …
picture-done = Saved as { $name }.
picture-failed = The picture could not be made. Try again, or choose a smaller size.

## One file
alone-save = Save as one file
alone-save-why = The map, the outline, the filters, the search and the tours, as they are today. The file opens from a disk or a memory stick, with no network.
alone-about = About this file
alone-saved = Saved on { DATETIME($date, dateStyle: "long") }.
alone-what = This is a copy of the map in one file. It needs no network, and it does not change when the map on the web does.
alone-live = The map on the web is at
alone-less = Some things are only in the map on the web: the crosswalk, the report, the table, and finding paths. Search in this file wants words as they are spelt here.
alone-elsewhere = This page is not in the file.
alone-elsewhere-open = Open it in the map on the web
