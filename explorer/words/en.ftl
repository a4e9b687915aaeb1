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
needs-javascript = The explorer needs JavaScript. It is switched off, or was blocked, in this browser. The content of the map can be read as data at
views = Ways to look
view-map = Map
view-outline = Outline
view-table = Table
view-about = About
copy-link = Copy link
copy-link-done = Link copied
copy-link-failed = The link could not be copied. It is in the address bar.
theme-system = Theme: as the system
theme-light = Theme: light
theme-dark = Theme: dark
theme-short-system = Auto
theme-short-light = Light
theme-short-dark = Dark
help-title = Keys and gestures
help-close = Close

## Failures
failure-server = Something went wrong on the server, so the panels may be out of date. The map still works.
failure-network = The server cannot be reached. You are looking at the last loaded map; it still works.
failure-start = The page could not be loaded completely. Check the connection and load it again.
failure-retry = Try again
failure-reference = Reference: { $reference }

## Notices about the address
notice-dismiss = Dismiss
notice-unknown-node = This link names “{ $name }”, which is not on this map. Everything else in the link was followed.
notice-unknown-key = This link has a part called “{ $key }” that this version does not know. It was left out.
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
details-former-title = Called “{ $title }” in the 2015 edition
details-gloss = In short: what educators { $gloss }
details-indicators = Indicators
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
filters-toggle = Filters
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
map-help = Arrow keys move from item to item, Enter opens one, Escape goes back, question mark lists all keys.
map-node = { $title }, { $kind }, { $links ->
    [one] { $links } link
   *[other] { $links } links
  }{ $resources ->
    [0] {""}
    [one] , { $resources } resource
   *[other] , { $resources } resources
  }
map-node-foundational = { $title }, { $kind }, foundational, { $links ->
    [one] { $links } link
   *[other] { $links } links
  }{ $resources ->
    [0] {""}
    [one] , { $resources } resource
   *[other] , { $resources } resources
  }
map-node-foundational-provisional = { $title }, { $kind }, provisionally foundational, { $links ->
    [one] { $links } link
   *[other] { $links } links
  }{ $resources ->
    [0] {""}
    [one] , { $resources } resource
   *[other] , { $resources } resources
  }
map-controls = Zoom
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-fit = Show everything

## Keys
keys-map = On the map
keys-everywhere = Everywhere
keys-touch = Mouse and touch
key-arrows = Arrow keys
key-arrows-does = Go to the nearest item in that direction
key-enter = Enter or Space
key-enter-does = Open the item and go to its details
key-escape = Esc
key-escape-does = From the details back to the item; from the item back to the whole map
key-home = Home, End
key-home-does = First and last item
key-shift = Shift with an arrow
key-shift-does = Move the map
key-plus = + and −
key-plus-does = Zoom in and out
key-zero = 0
key-zero-does = Show everything
key-slash = /
key-slash-does = Search
key-question = ?
key-question-does = This list
key-wheel = Wheel or pinch
key-wheel-does = Zoom
key-drag = Drag
key-drag-does = Move the map
key-click = Click or tap
key-click-does = Select; on the empty map, let go

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
about-license = No license for reuse of the framework’s text was found. Titles and the short statements of competencies are quoted; everything else is in our own words and is not official text. The software is open source under the Apache License 2.0.
about-privacy-title = Privacy
about-privacy = There is no account, no cookie and no tracking, and this page asks nothing of any other site. What you select, filter and search for is in the address of the page, and goes to the server that shows you this page, to no one else.
about-sources-title = Sources
about-sources-intro = Every fact names its source. These are all { $count }.
about-data = The whole graph as data

## Error pages
error-not-found-title = There is nothing here
error-not-found = The address may be mistyped, or the page may have moved. Everything is on the map.
error-failed-title = Something went wrong
error-failed = The server could not make this page. Try again in a moment.
error-refused-title = This cannot be opened
error-refused = The server could not follow this request.
error-back = Go to the map
