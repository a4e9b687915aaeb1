# Every text of the interface, in Spanish. A key is a place or a thing; {$name} is filled in.

## The frame
product = Explorador de competencias
page-title = { $title } · Explorador de competencias
page-description = Un mapa abierto de las competencias docentes para entornos personalizados y centrados en el estudiante. Muestra las competencias, los indicadores, los recursos y los estándares InTASC, y cómo se unen.
skip-links = Atajos
skip-to-map = Ir al mapa
skip-to-details = Ir a los detalles
skip-to-outline = Ir al esquema
loading = Dibujando el mapa…
needs-javascript = El mapa interactivo necesita JavaScript. Está desactivado o bloqueado en este navegador. Todo se puede leer en palabras, o como datos:
views = Formas de ver
view-map = Mapa
view-crosswalk = Correspondencias
view-report = Informe
view-path = Caminos
view-compare = Comparar
view-outline = Esquema
view-table = Tabla
view-tours = Recorridos
view-glossary = Glosario
view-about = Acerca de
copy-link = Copiar enlace
copy-link-done = Enlace copiado
copy-link-failed = No se pudo copiar el enlace. Está en la barra de direcciones.
theme-system = Tema: como el sistema
theme-light = Tema: claro
theme-dark = Tema: oscuro
theme-contrast = Tema: alto contraste

## Display
display = Pantalla
display-close = Cerrar
display-kept = El movimiento y los atajos se guardan solo en este navegador. El tema y el idioma son parte de la dirección: el enlace que usted copie los lleva.
theme = Tema
theme-short-system = Como el sistema
theme-short-light = Claro
theme-short-dark = Oscuro
theme-short-contrast = Alto contraste
language = Idioma
language-en = English
language-es = Español
motion = Movimiento
motion-reduce = Menos movimiento
keys = Atajos de una tecla
keys-on = Sí
keys-off = No
keys-note = Si elige «No», teclas como /, ?, S y 1 no hacen nada. Las flechas, Intro, Esc y las teclas con Ctrl siguen igual.

## Help
help-title = Ayuda
help-close = Cerrar
help-to-keys = Lista de teclas
help-keys = Teclas y gestos
help-find = Buscar una competencia
help-find-how = Escriba una palabra en la caja de búsqueda. No importa si se equivoca en una letra o usa otra palabra parecida. Elija un resultado para leer sus detalles.
help-find-word = relaciones
help-find-try = Buscar «relaciones»
help-filter = Filtrar por un estándar InTASC
help-filter-how = Elija un número del 1 al 10 sobre el mapa. Lo que va con ese estándar sigue a la vista y lo demás se atenúa. Puede elegir más de uno. «Quitar todos» lo trae todo de vuelta.
help-filter-try = Ver lo que va con InTASC 3
help-why = Ver por qué hay un vínculo
help-why-how = Haga clic en una línea del mapa o en «¿Por qué?» junto a un nombre. Ahí lee qué une a los dos, qué tan seguro es y de dónde sale. También puede avisar de un error.
help-why-try = Abrir un vínculo con su razón
help-order = Ver qué va antes y qué va después
help-order-how = Seleccione una competencia y elija «Se apoya en, lleva a». El mapa deja a la vista lo que va antes y a lo que lleva. Lo demás se atenúa.
help-order-try = Ver una con todos sus pasos
help-way = Buscar un camino de una cosa a otra
help-way-how = Abra «Caminos». Elija dónde empieza y dónde termina, en las listas o en el mapa. Verá el camino más corto, paso a paso.
help-way-try = Ver un camino
help-compare = Comparar dos
help-compare-how = Abra «Comparar». Elija dos competencias o dos estándares. Una tabla muestra qué tienen en común y qué tiene solo uno de ellos.
help-compare-try = Comparar InTASC 3 e InTASC 5
help-share = Presentar o compartir lo que ve
help-share-how = «Copiar enlace» pone todo lo que ve en una sola dirección. Envíela y los demás verán lo mismo. Para una pantalla grande, elija «Alto contraste» en «Pantalla». En «Correspondencias» hay un archivo con los números para Excel.
help-share-try = Abrir la tabla de correspondencias
help-phone = En un teléfono
help-phone-how = Primero se ve la lista. «Mapa», «Filtros» y «Más» están en la barra de abajo. Pellizque para acercar y toque para elegir. Lo que elige sube desde abajo. Tire hacia arriba para leer más, o hacia abajo para quitarlo.
help-words = Con lector de pantalla o con el teclado
help-words-how = El esquema y la tabla dicen en palabras todo lo que muestra el mapa. Los primeros enlaces de la página llevan al mapa, a los detalles y al esquema. En el mapa, las flechas van de un elemento a otro, y S dice qué hay en pantalla.
help-words-try = Abrir el esquema

## Failures
failure-server = Algo salió mal en el servidor, así que los paneles pueden no estar al día. El mapa sigue funcionando.
failure-network = Sin conexión: se muestra el último mapa cargado. Sigue funcionando; los detalles y la búsqueda vuelven con la conexión.
failure-start = La página no se cargó por completo. Revise la conexión y vuelva a cargarla.
failure-retry = Reintentar
failure-reference = Referencia: { $reference }

## Notices about the address
notice-dismiss = Descartar
notice-unknown-node = Este enlace nombra «{ $name }», que no está en este mapa. Lo demás del enlace sí se aplicó.
notice-unknown-key = Este enlace tiene una parte llamada «{ $key }» que esta versión no conoce. No se usó.
notice-unknown-edge = Este enlace nombra la línea «{ $name }», que no está en este mapa. Lo demás del enlace sí se aplicó.
notice-unknown-value = «{ $value }» no es una opción para «{ $key }». No se usó.
notice-repeated-key = Este enlace dice «{ $key }» más de una vez. Se usó la primera vez.
notice-long-address = Este enlace es demasiado largo para leerlo. Se muestra la vista inicial.

## Kinds of things
kind-framework = Marco
kind-domain = Ámbito
kind-competency = Competencia
kind-set = Conjunto
kind-indicator = Indicador
kind-category = Categoría InTASC
kind-standard = Estándar InTASC
kind-resource = Recurso
kind-idea = Idea de la práctica
kind-question = Pregunta de la práctica
kinds-framework = Marcos
kinds-domain = Ámbitos
kinds-competency = Competencias
kinds-set = Conjuntos
kinds-indicator = Indicadores
kinds-category = Categorías
kinds-standard = Estándares
kinds-resource = Recursos
kinds-idea = Ideas
kinds-question = Preguntas
standard-title = InTASC { $number }: { $title }

## Relationships, read from the source and from the target
relation-contains = contiene
relation-contains-back = forma parte de
relation-shown-by = se muestra en
relation-shown-by-back = es señal de
relation-member-of = pertenece a
relation-member-of-back = incluye
relation-builds-toward = prepara para
relation-builds-toward-back = se apoya en
relation-supports = apoya
relation-supports-back = cuenta con el apoyo de
relation-integrates = reúne
relation-integrates-back = se reúne en
relation-relates = se relaciona con
relation-relates-back = se relaciona con
relation-aligns = se corresponde con
relation-aligns-back = se corresponde con
relation-resource-for = es un recurso para
relation-resource-for-back = tiene como recurso
relation-refers-to = remite a
relation-refers-to-back = se menciona en

## How sure we are
status-published = Publicado
status-reported = Referido
status-provisional = Provisional
status-editorial = Editorial
status-published-means = Lo afirma quien publica el marco o el recurso.
status-reported-means = Se conoce solo por otro texto, o se interpretó a partir de las palabras de quien publica.
status-provisional-means = Aún no se ha verificado con la publicación. Podría resultar distinto.
status-editorial-means = Lo agregó este proyecto, con su razón. Quien publica no lo afirma.
strength-strong = correspondencia fuerte
strength-moderate = correspondencia moderada
strength-weak = correspondencia débil

## Foundational
foundational = Fundamental
foundational-provisional = Fundamental (provisional)
foundational-means = Una de las doce competencias que, según el marco, van antes que las demás.
foundational-provisional-means = Por ahora se cuenta entre las doce. Ocho están confirmadas; aún no se ha verificado cuáles son las otras cuatro.

## Types of resource
type-video = Video
type-video-page = Página de video
type-article = Artículo
type-toolkit-part = Parte del kit
type-publication = Publicación
type-report = Informe
type-podcast = Pódcast
type-interactive = Interactivo
type-web-page = Página web
type-glossary = Glosario
type-map = Mapa
type-challenge = Desafío

## Welcome
welcome-title = Vea cómo se conectan las competencias
welcome-select = Seleccione cualquier cosa del mapa para leer qué significa y con qué se vincula.
welcome-filter = Filtre por estándar InTASC para ver qué competencias se corresponden con él.
welcome-share = Copie el enlace en cualquier momento: abre justo lo que está viendo.
welcome-start = Buenos lugares para empezar
welcome-foundations = Las doce competencias fundamentales
welcome-foundations-why = Lo que el marco pone antes que todo lo demás
welcome-relationships = Crear relaciones sólidas
welcome-relationships-why = Con videos, un desafío de la práctica y lecturas
welcome-standard = ¿Qué se corresponde con InTASC 3, Ambientes de aprendizaje?
welcome-standard-why = El mapa, filtrado por un estándar
welcome-count = { $competencies } competencias, { $indicators } indicadores, { $resources } recursos y { $standards } estándares InTASC

## Details
details = Detalles
details-close = Cerrar los detalles
details-lineage = Forma parte de
details-statement = En palabras de quien publica
details-former-title = Título en la edición de 2015:
translated-here = Traducción de este proyecto. No es un texto oficial.
translated-title = Título original:
details-gloss = En breve: lo que las y los docentes { $gloss }
details-indicators = Indicadores
details-no-indicators = Todavía no se pudo leer ningún indicador de esta competencia.
details-indicators-note = Señales breves de la práctica, tomadas de las páginas de quien publica. Los indicadores numerados de la edición de 2020 no se han verificado.
details-standards = Estándares InTASC
details-no-standards = Se dejó sin estándar InTASC a propósito: ninguno trata de esta competencia en el texto que se leyó.
details-standards-note = Todas las correspondencias son propuestas editoriales; sus razones están más abajo.
details-sure = Qué tan seguro es
details-sources = Fuentes
details-connected = Conexiones
details-links = { $count ->
    [one] { $count } vínculo
   *[other] { $count } vínculos
  }
details-no-links = Todavía no hay vínculos aquí.
details-elements = elementos { $elements }
open-resource-at = Abrir en { $site }
open-via = Encontrar a través de { $site }
new-tab = se abre en una pestaña nueva
no-address = No se conoce ninguna dirección.
address-unchecked = Esta dirección no se ha probado desde que se tomó de su fuente.
address-checked = La dirección se probó por última vez el { DATETIME($date, dateStyle: "long") }.
address-broken = Esta dirección no se abrió cuando se probó por última vez, el { DATETIME($date, dateStyle: "long") }.
year-unknown = año desconocido

## Resources
resources = Recursos
resources-count = { $count ->
    [one] { $count } recurso
   *[other] { $count } recursos
  }
resources-through = No tiene recursos propios. Estos son de { $title }.
resources-none = Todavía no hay ningún recurso para esto.
resources-none-of-type = { $count ->
    [one] Su único recurso no es del tipo elegido.
   *[other] Ninguno de sus { $count } recursos es del tipo elegido.
  }
resources-types = Mostrar tipos de recurso

## Filters
filters = Filtros
filters-intasc = InTASC
filters-intasc-long = Estándares InTASC
filters-standard = InTASC { $number }, { $title }: { $count ->
    [one] { $count } competencia
   *[other] { $count } competencias
  }
filters-match = Si se eligen varios estándares, mostrar las competencias que se corresponden con
match-any = alguno
match-all = todos
filters-domain = Ámbito
filters-domain-count = { $title }: { $count ->
    [one] { $count } competencia
   *[other] { $count } competencias
  }
filters-foundational = Solo fundamentales
filters-more = Más filtros
filters-status = Certeza
filters-type = Tipos de recurso
filters-unmatched = Lo que no coincide
unmatched-fade = se atenúa
unmatched-hide = se oculta
filters-clear = Quitar todos
filters-active = Filtros activos
filter-remove = Quitar el filtro { $name }
chip-intasc = InTASC { $number }
chip-match-all = todos estos estándares
chip-domain = { $title }
chip-foundational = Solo fundamentales
chip-kind = Solo: { $kinds }
chip-relation = Solo «{ $relations }»
chip-status = Solo: { $statuses }
chip-type = Solo: { $types }
count-competencies = { $shown } de { $all } competencias
count-nodes = { $shown } de { $all } elementos
count-summary = Con estos filtros: { $shown } de { $all } competencias
count-summary-items = Con estos filtros: { $shown } de { $all } elementos
matches-title = Lo que coincide
strength-of = InTASC { $number }: { $strength }
nothing-matches = Nada coincide con todos estos filtros.
nothing-matches-help = Quite alguno de ellos, o quítelos todos.

## Legend
legend = Leyenda
legend-kinds = Mostrar u ocultar tipos
legend-lines = Líneas
legend-relations = Mostrar u ocultar líneas
legend-unbroken = Línea continua: lo dice quien publica, o se leyó en otro texto
legend-broken = Línea discontinua: se agregó aquí, o aún no se ha verificado
legend-foundational = Anillo dorado: fundamental; anillo dorado discontinuo: provisional
legend-number = Número en una figura: cuántos recursos tiene; en un hexágono: el del estándar
legend-confirmed-outline = Borde discontinuo: aún no se ha verificado

## The map
map-label = Mapa del marco
map-help = Las flechas van de un elemento a otro, L recorre sus vínculos, Intro abre un elemento, Esc vuelve atrás y el signo de interrogación muestra todas las teclas.
map-node = { $title }{ $ended ->
    [yes] {" "}
   *[no] .{" "}
  }{ $place }{ $foundation ->
    [no] {""}
    [published] , fundamental
   *[other] , fundamental de forma provisional
  }. { $incoming ->
    [one] { $incoming } vínculo de entrada
   *[other] { $incoming } vínculos de entrada
  }, { $outgoing } de salida.{ $resources ->
    [0] {""}
    [one] {" "}{ $resources } recurso.
   *[other] {" "}{ $resources } recursos.
  }
map-controls = Zoom
map-zoom-in = Acercar
map-zoom-out = Alejar
map-fit = Mostrar todo

map-folded = plegado: { $count }
map-carried = Vínculos de lo plegado, entre { $source } y { $target }: { $count }
map-link = { $source } { $reading } { $target }. { $status }.
side-both = se vincula con ambos elementos
side-first = se vincula solo con el primer elemento
side-second = se vincula solo con el segundo elemento
put-back = Restablecer
place = Mover
place-does = Mover el elemento seleccionado sin arrastrarlo. Con teclas: Ctrl y una flecha sobre el elemento
placing = Haga clic o toque donde deba quedar el elemento seleccionado.
placing-end = Cancelar
placed = Se movió
tools = Herramientas del mapa
layout = Disposición
layout-map = Ámbitos
layout-map-does = Disposición: Ámbitos, el mapa diseñado, con una zona para cada ámbito
layout-layers = Desde la base
layout-layers-does = Disposición: Desde la base, en capas hacia arriba
layout-standards = Por InTASC
layout-standards-does = Disposición: Por InTASC, cada competencia con la categoría con la que más se corresponde
layout-around = Alrededor
layout-around-does = Disposición: Alrededor, el elemento seleccionado en el centro, por separado
fold = Plegar
fold-some = Plegado: { $count }
fold-means = Lo que se pliega queda detrás de una sola marca con un número. Sus líneas van a esa marca.
fold-domains = Ámbitos
fold-categories = Categorías InTASC
fold-clusters = Lo pequeño alrededor
fold-more = { $count ->
    [one] Un elemento más se puede plegar desde sus detalles.
   *[other] { $count } elementos más se pueden plegar desde sus detalles.
  }
fold-all = Plegar todo
unfold-all = Desplegar todo
step-undo = Deshacer
step-undo-title = Deshacer (Ctrl+Z)
step-redo = Rehacer
step-redo-title = Rehacer (Ctrl+Mayús+Z)
trail = Dónde ha estado

## Keys
keys-map = En el mapa
keys-everywhere = En cualquier parte
keys-touch = Mouse y pantalla táctil
key-arrows = Flechas
key-arrows-does = Ir al elemento más cercano en esa dirección
key-enter = Intro o Espacio
key-enter-does = Abrir el elemento e ir a sus detalles
key-escape = Esc
key-escape-does = Un paso atrás: de los detalles al elemento, de una línea o un enfoque al elemento, del elemento al mapa completo
key-home = Inicio, Fin
key-home-does = Primer y último elemento
key-links = L
key-links-does = Recorrer las líneas del elemento, una por una; Intro dice por qué o despliega, izquierda y derecha van a un extremo
key-control = Ctrl con una flecha
key-control-does = Mover el elemento mismo
key-shift = Mayús con una flecha
key-shift-does = Mover el mapa
key-plus = + y −
key-plus-does = Acercar y alejar
key-zero = 0
key-zero-does = Mostrar todo
key-slash = /
key-slash-does = Buscar
key-digits = 1, 2, 3
key-digits-does = Ver todo lo que está a ese número de pasos, o menos, de lo seleccionado
key-undo = Ctrl+Z, Ctrl+Mayús+Z
key-undo-does = Deshacer y rehacer cualquier cambio de la vista
key-question = ?
key-question-does = Esta ayuda
key-wheel = Rueda o pellizco
key-wheel-does = Zoom
key-drag = Arrastrar
key-drag-does = Mover el mapa
key-move = Arrastrar un elemento
key-move-does = Moverlo; en pantalla táctil, seleccionarlo primero. O seleccionarlo, pulsar «Mover» y luego el lugar
key-click = Clic o toque
key-click-does = Seleccionar; donde las marcas están muy juntas, abrir aquello que rodean o acercar; en una parte vacía del mapa, quitar la selección
key-click-line = Clic en una línea
key-click-line-does = Decir por qué hay un vínculo entre los dos elementos; una línea de lo plegado lo despliega

## Search
search = Buscar
search-placeholder = Buscar competencias, recursos, palabras
search-results = { $count ->
    [0] No se encontró nada
    [one] { $count } resultado
   *[other] { $count } resultados
  }
search-title = Resultados de «{ $text }»
search-none = Nada coincide con «{ $text }». Pruebe con menos palabras o más cortas, como «relaciones», «evaluación» o «equidad».
search-in-title = en el título
search-in-number = por su número
search-in-former-title = en el título de 2015
search-in-original = en el título original
search-in-statement = en palabras de quien publica
search-in-meaning = en el significado
search-in-publisher = en el nombre de quien publica
search-in-term = glosario
search-in-definition = en el glosario
search-clear = Borrar la búsqueda
glossary-term = Glosario

## Outline and table
outline-title = Esquema
outline-intro = Lo mismo que el mapa, en palabras: { $shown } de { $all } elementos.
listed-focus = Solo lo que entra en el enfoque alrededor de { $title }.
listed-all = Mostrar todo
outline-others = Otras coincidencias
table-title = Tabla
table-intro = Una fila por elemento: { $shown } de { $all } elementos. Cada encabezado ordena por su columna.
column-title = Nombre
column-kind = Tipo
column-domain = Ámbito
column-foundational = Fundamental
column-intasc = InTASC
column-links = Vínculos
column-status = Certeza
table-sort = Ordenar por { $column }
yes = Sí
yes-provisional = Provisional
none = –

## Announcements
announce-selected = { $title }, { $kind }. { $links ->
    [one] { $links } vínculo
   *[other] { $links } vínculos
  }.
announce-nothing = No hay nada seleccionado.
announce-edge = { $sentence }. { $status }.
announce-chain = { $before ->
    [0] No se ha registrado nada que prepare para esto.
    [one] { $before } competencia prepara para esto.
   *[other] { $before } competencias preparan para esto.
  } { $after ->
    [0] No se ha registrado nada a lo que lleve.
    [one] Lleva a { $after } competencia.
   *[other] Lleva a { $after } competencias.
  }
announce-no-path = No hay camino de { $first } a { $second }.
announce-path = Camino { $route } de { $count }, de { $first } a { $second }: { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos
  }.
announce-compare = Comparación de { $first } con { $second }: { $both ->
    [0] ningún vínculo en común
    [one] { $both } elemento vinculado en común
   *[other] { $both } elementos vinculados en común
  }.
announce-matching = Coincidencias: { $shown } de { $all } competencias.

## About
about-title = Acerca de este mapa
about-what = El Explorador de competencias muestra cómo las partes del marco { $title } ({ $edition }), de { $publishers }, se conectan entre sí, con recursos y con los estándares InTASC. Es un proyecto abierto e independiente, y no lo publican quienes crearon el marco.
about-open = Ver el marco original
about-credit-title = Créditos
about-marked-title = Cómo se marcan los datos
about-marked = Todo lo que hay en el mapa dice qué tan seguro es. Una línea continua representa lo que afirma quien publica o lo que refiere otro texto; una línea discontinua, lo que se agregó aquí o aún no se ha verificado.
about-status-count = { $nodes ->
    [one] { $nodes } elemento
   *[other] { $nodes } elementos
  }, { $links ->
    [one] { $links } vínculo
   *[other] { $links } vínculos
  }
about-foundations-title = Las doce competencias fundamentales
about-foundations = El marco señala doce competencias que, como conjunto, van antes que las demás. Ocho están confirmadas por las propias páginas de quien publica. Cuatro son provisionales, y el mapa lo dice dondequiera que aparecen. Preparan para las demás; nada está bloqueado.
about-alignments-title = Las correspondencias con InTASC
about-alignments = Las { $count } correspondencias son editoriales: no se pudo leer la tabla de correspondencias publicada. Cada una da su razón y, cuando es posible, los elementos con letra del estándar en que se basa.
about-license = No se encontró ninguna licencia para reutilizar el texto del marco. Se citan los títulos tal como los dan las páginas de quienes publican y los enunciados breves de las competencias; todo lo demás está en nuestras propias palabras y no es texto oficial. El software es de código abierto, con la licencia Apache 2.0.
about-privacy-title = Privacidad
about-privacy = No hay cuentas, ni cookies, ni rastreo, y esta página no pide nada a ningún otro sitio. Lo que selecciona, filtra y busca está en la dirección de la página y llega al servidor que le muestra esta página, y a nadie más. En este navegador se guardan dos opciones: menos movimiento y si funcionan los atajos de una tecla. Hasta que cierre la pestaña, guarda también los pasos que puede deshacer y rehacer. Nada de esto se envía. Los recorridos que usted hace también se guardan en este navegador; uno se envía a ese servidor solo cuando usted pide su hoja para imprimir o sus diapositivas, y allí no se guarda.
about-sources-title = Fuentes
about-sources-intro = Cada dato nombra su fuente. Estas son todas: { $count }.
about-data = El grafo completo como datos

## Error pages
error-not-found-title = Aquí no hay nada
error-not-found = Puede que la dirección tenga un error o que la página se haya movido. Todo está en el mapa.
error-no-code-title = Ninguna vista tiene este código
error-no-code = Revise las letras de la dirección: un código no lleva 0, 1, I, L ni O. O busque desde el inicio lo que quiere ver.
error-failed-title = Algo salió mal
error-failed = El servidor no pudo crear esta página. Vuelva a intentarlo en un momento.
error-refused-title = Esto no se puede abrir
error-refused = El servidor no pudo atender esta solicitud.
error-back = Ir al mapa

## Charts
chart-loading = Dibujando el gráfico…
chart-failed = No se pudo cargar el gráfico. Los mismos números están debajo, en palabras.

## Crosswalk
crosswalk-title = Tabla de correspondencias con InTASC
crosswalk-intro = { $competencies ->
    [one] { $competencies } competencia
   *[other] { $competencies } competencias
  } frente a { $standards ->
    [one] { $standards } estándar InTASC
   *[other] { $standards } estándares InTASC
  }: { $alignments ->
    [0] ninguna correspondencia
    [one] { $alignments } correspondencia
   *[other] { $alignments } correspondencias
  }.
crosswalk-note = Seleccione una marca para leer por qué existe el vínculo y qué tan seguro es.
crosswalk-order = Orden de las filas
crosswalk-order-framework = Como en el marco
crosswalk-order-title = Por título
crosswalk-order-total = Más correspondencias primero
crosswalk-key = Qué significan las marcas
crosswalk-chart = Gráfico: qué tan fuerte es la correspondencia de cada competencia con cada estándar InTASC. La tabla de abajo contiene lo mismo.
crosswalk-chart-standards = Estándar InTASC
crosswalk-chart-region = Gráfico de las correspondencias, se desplaza hacia los lados
crosswalk-table = Competencias frente a estándares InTASC
crosswalk-competency = Competencia
crosswalk-total = Total
crosswalk-column-totals = Competencias correspondientes
crosswalk-sort = Ordenar por { $name }, la correspondencia más fuerte primero
crosswalk-sort-title = Competencia: ordenar por título, de la A a la Z
crosswalk-sort-total = Total: ordenar por número de correspondencias, de más a menos
crosswalk-sort-back = Orden actual: { $name }. Volver al orden del marco.
crosswalk-aligned = { $competency } se corresponde con InTASC { $number }, { $strength }
crosswalk-not-aligned = { $competency }, InTASC { $number }: ninguna correspondencia
crosswalk-elements = Se basa en { $elements }
crosswalk-total-of = { $title }: { $count ->
    [0] ninguna correspondencia
    [one] { $count } correspondencia
   *[other] { $count } correspondencias
  }
crosswalk-take = Llévese una copia
crosswalk-csv = CSV de lo que se ve
crosswalk-xlsx = Archivo de Excel de lo que se ve
crosswalk-file-id = Id
crosswalk-file-title = Competencia
crosswalk-file-domain = Ámbito
crosswalk-file-total = Total

## Why two things are linked
edge = Vínculo
edge-close = Cerrar este vínculo
edge-readings = Lectura desde ambos extremos
edge-why = ¿Por qué este vínculo?
edge-no-reason-published = La fuente afirma este vínculo, pero no da ninguna razón.
edge-no-reason = No se ha registrado ninguna razón para este vínculo. Se basa solo en sus fuentes.
edge-match = Qué tan fuerte es la correspondencia
edge-elements = { $count ->
    [one] Se basa en el elemento { $elements } del estándar.
   *[other] Se basa en los elementos { $elements } del estándar.
  }
edge-no-elements = No se nombra ningún elemento con letra del estándar. La correspondencia es con el estándar completo.
edge-others = Otros vínculos entre los dos elementos
why = ¿Por qué?
why-of = ¿Por qué? { $sentence }
relation-contains-means = Lo uno es parte de lo otro, como una competencia es parte de su ámbito.
relation-shown-by-means = El indicador es una señal, vista en la práctica, de que la competencia está presente.
relation-member-of-means = La competencia está entre las que el conjunto nombra juntas.
relation-builds-toward-means = Lo uno va antes y ayuda a llegar a lo otro. No es una condición.
relation-supports-means = Crecer en lo uno ayuda con lo otro.
relation-integrates-means = Lo uno se vale de lo otro y lo reúne con más cosas.
relation-relates-means = Lo uno y lo otro tienen que ver entre sí. Ninguno va primero.
relation-aligns-means = La competencia y el estándar piden cosas relacionadas.
relation-resource-for-means = Se puede ver, leer o usar para trabajar en lo otro.
relation-refers-to-means = Lo uno nombra lo otro como algo con lo que se puede seguir.

## Reporting a problem with a link
problem-report = Informar de un problema con este vínculo
problem-how = Nada se envía por sí solo. Copie este texto o escriba un correo con él, y agregue qué está mal.
problem-text = Texto del aviso
problem-subject = Explorador de competencias: { $sentence }
problem-link = Vínculo: { $name }
problem-sure = Certeza: { $status }
problem-reason = Razón indicada: { $reason }
problem-no-reason = Razón indicada: ninguna
problem-elements = Elementos: { $elements }
problem-source = Fuente: { $title } ({ $name })
problem-wrong = Qué está mal:
problem-mail = Escribir un correo
problem-mail-anyone = Escribir un correo a alguien
copy-text = Copiar este texto
copy-text-done = Texto copiado
copy-text-failed = No se pudo copiar el texto. Selecciónelo y cópielo a mano.

## Questions about two items
ends-others = Lo más pequeño se elige en el mapa.
ends-choose = Elija…
ends-swap = Invertir

## Paths
path = Camino
path-close = Cerrar el camino
path-title = Buscar un camino
path-from = Desde
path-to = Hasta
path-hint = Elija en las listas o haga clic en cualquier elemento del mapa.
path-lines = Líneas por las que se puede ir
path-choose-both = Elija dos elementos para ver cómo se conectan.
path-choose-start = Elija dónde empieza el camino.
path-choose-end = Elija dónde termina el camino.
path-same = Los dos extremos son el mismo elemento. Elija otro para uno de los extremos.
path-steps = { $count ->
    [one] { $count } paso
   *[other] { $count } pasos
  }
path-more-than = más de { $count }
path-which = { $number } de { $count } caminos más cortos
path-only = el único camino más corto
path-turns = Otros caminos más cortos
path-previous = Anterior
path-next = Siguiente
path-many = Hay { $count } caminos más cortos. Puede recorrer los primeros { $most }.
path-text = Como texto simple
path-line = { $number }. { $sentence }.
path-line-uncertain = { $number }. { $sentence } ({ $status }).
path-none = No hay camino
path-none-with-lines = Con las líneas activadas, nada lleva de { $start } a { $end }. Un camino también necesita estas líneas: { $lines }.
path-none-with-filters = Con los filtros actuales, nada lleva de { $start } a { $end }. Sin filtros sí hay un camino.
path-none-at-all = Nada en este mapa conecta { $start } con { $end }, sin importar lo que se active.
path-line-name = «{ $name }»
path-switch-on = Activar { $lines }
path-clear-filters = Quitar todos los filtros
path-bridge = El puente más cercano
path-switched-off = ahora no se muestra

## Comparing two
compare = Comparación
compare-close = Cerrar la comparación
compare-title = Comparar dos
compare-first = Primero
compare-second = Segundo
compare-hint = Elija en las listas o haga clic en otro elemento del mapa.
compare-choose = Elija dos competencias o dos estándares para ver qué tienen en común.
compare-same = Los dos lados son el mismo elemento. Elija otro para uno de los lados.
compare-not = { $title } no se puede comparar aquí. Se pueden comparar dos competencias o dos estándares.
compare-summary = { $both ->
    [0] No hay elementos vinculados en común.
    [one] Hay { $both } elemento vinculado en común.
   *[other] Hay { $both } elementos vinculados en común.
  } Solo de { $first }: { $of_first ->
    [0] nada más
   *[other] { $of_first } más
  }; solo de { $second }: { $of_second ->
    [0] nada más
   *[other] { $of_second } más
  }.
compare-between = Vínculos entre los dos elementos
compare-caption = Vínculos de { $first } y vínculos de { $second }
compare-only = Solo { $title }
compare-both = En común
compare-total = En total
compare-filtered = Solo se comparan los vínculos que coinciden con los filtros actuales.
compare-print = Imprimir

## What can be asked about an item
focus = Pasos
focus-long = Ver solo lo que está cerca
focus-steps = { $count ->
    [one] { $count } paso
   *[other] { $count } pasos
  }
focus-chain = Se apoya en, lleva a
focus-direction = Qué vínculos seguir
direction-both = Todos
direction-in = Entrantes
direction-out = Salientes
focus-around = Alrededor
focus-within-both = { $count ->
    [0] No hay nada más
    [one] Hay { $count } elemento más
   *[other] Hay { $count } elementos más
  } a { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos o menos
  }.
focus-within-in = { $count ->
    [0] Nada lleva hasta aquí
    [one] { $count } elemento lleva hasta aquí
   *[other] { $count } elementos llevan hasta aquí
  } en { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos o menos
  }.
focus-within-out = { $count ->
    [0] Desde aquí no se llega a nada
    [one] Desde aquí se llega a { $count } elemento
   *[other] Desde aquí se llega a { $count } elementos
  } en { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos o menos
  }.
focus-chain-both = { $under ->
    [0] No se apoya en ninguna otra competencia
    [one] Se apoya en { $under } competencia
   *[other] Se apoya en { $under } competencias
  } y { $after ->
    [0] no lleva a ninguna
   *[other] lleva a { $after }
  }.
focus-chain-in = { $under ->
    [0] No se apoya en ninguna otra competencia
    [one] Se apoya en { $under } competencia
   *[other] Se apoya en { $under } competencias
  }.
focus-chain-out = { $after ->
    [0] No lleva a ninguna otra competencia
    [one] Lleva a { $after } competencia
   *[other] Lleva a { $after } competencias
  }.
ask-path = Buscar un camino
ask-compare = Comparar
ask-fold = Plegar

## What a competency builds on and leads to
chains-title = En qué se apoya y a qué lleva
chains-foundations = Fundamentos en los que se apoya
chains-under = Se apoya en
chains-under-more = También se apoya en
chains-after = Lleva a
chains-none-under = Todavía no se ha registrado ninguna competencia que, por sí sola, prepare para esta.
chains-none-after = Todavía no se ha registrado ninguna competencia que, por sí sola, se apoye en esta.
chains-of-set = La fuente lo dice del conjunto completo. No lo dice de ninguna de sus competencias por separado.
chains-as-member = Como un todo, el conjunto prepara para las competencias que no están en él. La fuente no lo dice de esta sola.
chains-note = Los vínculos de una competencia a otra se interpretaron a partir de las páginas de quien publica (referido) o los agregó este proyecto (editorial). Sugieren una forma de crecer, no un orden obligatorio.
chains-circular = Aquí los vínculos forman un círculo. Estas competencias van tanto antes como después:
chains-more = { $count ->
    [one] y una más, en el mapa
   *[other] y { $count } más, en el mapa
  }
chains-draw = Mostrar esto en el mapa

## What is folded in the outline
outline-folded = { $count ->
    [one] { $count } elemento plegado
   *[other] { $count } elementos plegados
  }
outline-unfold = Desplegar
outline-unfold-name = Desplegar { $title }

## Report
report-title = La estructura en palabras sencillas
report-intro = Lo que se ve al contar los vínculos de este marco. Trata del marco completo, sin importar los filtros.
report-counted = Cómo se cuenta esto
report-numbers = Todos los números
report-show = Mostrar en el mapa
report-coverage-title = Cómo se cubre InTASC
report-coverage = Estándares con al menos una competencia que les corresponde: { $aligned } de { $all }. El número usual es { $usual }.
report-coverage-thin = Estándares con pocas competencias
report-coverage-heavy = Estándares con muchas competencias
report-coverage-means = Pocas no quiere decir menos importante. Quiere decir que este marco habla menos de ese estándar.
report-coverage-even = Ningún estándar tiene muchas menos ni muchas más competencias que los demás.
report-coverage-none = Ningún estándar forma parte de este marco.
report-coverage-of = { $title }: { $count ->
    [0] ninguna competencia
    [one] { $count } competencia
   *[other] { $count } competencias
  }
report-coverage-usual = usual: { $count }
report-coverage-chart = Gráfico: cuántas competencias se corresponden con cada estándar. Los números están debajo.
report-coverage-counted = Una competencia cuenta una vez por cada estándar con el que se corresponde, sin importar qué tan fuerte sea la correspondencia. El número usual es la mediana, el que está en el medio. Pocas es menos de la mitad de ese número; muchas es más de una vez y media.
report-coverage-crosswalk = Abrir la tabla de correspondencias, con más correspondencias primero
report-competencies = { $count ->
    [0] ninguna competencia
    [one] { $count } competencia
   *[other] { $count } competencias
  }
report-standard = Estándar
report-aligned = Competencias correspondientes
report-gaps-title = Lo que sigue abierto
report-resources = { $count ->
    [one] { $count } de { $all } competencias no tiene recursos propios.
   *[other] { $count } de { $all } competencias no tienen recursos propios.
  }
report-resources-means = Todavía no hay nada que ver, leer o usar que trate solo de una competencia así. Puede que su ámbito tenga algo.
report-resources-none = Todas las competencias tienen algún recurso.
report-resources-counted = Una competencia cuenta cuando ningún recurso está marcado para ella. Lo que es para todo su ámbito no cuenta.
report-indicators = { $count ->
    [one] { $count } de { $all } competencias no tiene indicadores.
   *[other] { $count } de { $all } competencias no tienen indicadores.
  }
report-indicators-means = Todavía no se pudo leer ninguna señal de práctica. Es un vacío en lo que se leyó, no en el marco.
report-indicators-none = Todas las competencias tienen indicadores.
report-indicators-counted = Una competencia cuenta cuando ningún indicador se vincula con ella.
report-standards = { $count ->
    [one] { $count } de { $all } competencias no se corresponde con ningún estándar.
   *[other] { $count } de { $all } competencias no se corresponden con ningún estándar.
  }
report-standards-means = Ningún estándar InTASC trata de lo mismo en el texto que se leyó.
report-standards-none = Todas las competencias se corresponden con algún estándar.
report-standards-counted = Una competencia cuenta cuando ninguna correspondencia empieza en ella.
report-serving-title = Recursos que sirven para muchas
report-serving = { $count ->
    [one] { $count } recurso es para tres competencias o más.
   *[other] { $count } recursos son, cada uno, para tres competencias o más.
  }
report-serving-means = Buenos lugares para empezar: un solo recurso ayuda con varias cosas a la vez.
report-serving-none = Ningún recurso es para tres competencias o más.
report-serving-counted = Para cada recurso, las competencias para las que está marcado como recurso.
report-bridging-title = Competencias que unen a otras
report-bridging = { $count ->
    [one] Una competencia conecta a otras.
   *[other] Estas { $count } competencias son las que más conectan a las demás.
  }
report-bridging-means = Trabajar en una de ellas toca a muchas otras.
report-bridging-share = en el { $share }% de los caminos más cortos
report-bridging-small = en menos del 1% de los caminos más cortos
report-bridging-none = Ninguna competencia está entre otras dos.
report-bridging-counted = De cada competencia a cada una de las otras hay un camino más corto por sus vínculos, que se recorren en cualquier sentido. El número es el porcentaje de esos caminos que pasan por una competencia (intermediación).
report-bridging-estimated = Hay tantas competencias y vínculos que estos porcentajes son un cálculo aproximado, hecho con los caminos que empiezan en algunas de ellas.
report-domains-title = Cómo se conectan los ámbitos
report-domains = Vínculos entre competencias que unen dos ámbitos: { $across } de { $all }.
report-domains-most = El par más unido es { $one } con { $other }: { $count ->
    [one] { $count } vínculo
   *[other] { $count } vínculos
  }.
report-domains-none = Ningún vínculo une dos competencias.
report-domains-within = Dentro de { $title }: { $count ->
    [0] ningún vínculo
    [one] { $count } vínculo
   *[other] { $count } vínculos
  }
report-domains-pair = { $one } con { $other }: { $count ->
    [0] ningún vínculo
    [one] { $count } vínculo
   *[other] { $count } vínculos
  }
report-domains-chart = Gráfico: cuántos vínculos unen cada par de ámbitos. Los números están debajo.
report-domains-counted = Cada vínculo entre dos competencias cuenta una vez, sin importar lo que diga. Una competencia pertenece al ámbito que la contiene.
report-sure-title = Qué tan seguros son los datos
report-sure = Datos provisionales o editoriales: { $open } de { $all }. Son los que aún no se han verificado o los que agregó este proyecto.
report-sure-none = Todos los datos están publicados o referidos.
report-sure-means = El resto lo afirmó quien publica, o se vio en otro texto.
report-sure-items = Elementos
report-sure-links = Vínculos
report-sure-part = { $status }: { $count }
report-sure-status = Certeza
report-sure-chart = Gráfico: cuántos elementos y vínculos son publicados, referidos, provisionales y editoriales. Los números están debajo.
report-sure-counted = Cada elemento y cada vínculo del mapa es un dato y lleva una de cuatro marcas.

## Glossary
glossary-title = Glosario
glossary-intro = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
  } de este mapa y lo que significa aquí cada una.
glossary-none = Este marco no explica palabras propias.
glossary-letters = Letras
glossary-used = Se usa en
glossary-used-by = Se usa en { $count } elementos
glossary-used-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
  }
term-entry = En el glosario
term-said = { $term }: { $definition } { $status }.

## Sin la vista
map-place = { $kind } { $number } de { $count }
map-place-in = { $place } en { $group }
map-place-of = { $place } de { $group }
map-place-for = { $place } para { $group }
map-faded = No coincide con los filtros.
map-standing = Vinculado con lo seleccionado.
map-standing-edge = Un extremo del vínculo abierto.
map-standing-focus = Dentro del enfoque.
map-standing-path = En el camino, o un extremo de él.
map-link-of = Vínculo { $number } de { $count }: { $sentence }
summary-sign = i
summary-title = Qué hay en pantalla
summary-title-key = Qué hay en pantalla (S, en el mapa)
summary-shown = { $shown } de { $all } competencias visibles, { $filters ->
    [one] { $filters } filtro: { $named }.
   *[other] { $filters } filtros: { $named }.
  }
summary-unfiltered = { $shown } de { $all } competencias visibles, sin filtros.
summary-items = { $shown } de { $all } elementos en total.
summary-layout = Disposición: { $layout }.
announce-plain = { $text }.
announce-folded = Plegado: { $names }.
announce-unfolded = No hay nada plegado.
announce-unmatched = { $what } { $becomes }.
announce-sorted = Ordenado por { $column }.
announce-sorted-down = Ordenado por { $column }, descendente.
key-next = N, Mayús con N
key-next-does = Siguiente y anterior de su tipo en su grupo
key-groups = Av Pág, Re Pág
key-groups-does = Grupo siguiente y anterior: un marco, un ámbito, el conjunto o una categoría
key-link-number = Un número, sobre una línea
key-link-number-does = Ir a la línea con ese número
key-summary = S
key-summary-does = Oír y ver qué hay en pantalla; otra vez para cerrarlo

## On a phone
bar = Accesos principales
bar-list = Lista
bar-more = Más
filters-show = { $count ->
    [one] Mostrar { $count } elemento
   *[other] Mostrar { $count } elementos
  }
over-close = Cerrar
sheet-handle = Agrandar o achicar los detalles
sheet-show = Mostrar los detalles:
table-region = Todos los elementos en una tabla
outline-links = Mostrar vínculos

## Plain outline
plain-title = Esquema del marco
plain-intro = Todas las partes de { $title } ({ $edition }) en palabras, con los vínculos entre ellas, lo que hay para ver y leer, y los estándares InTASC. Nada en esta página necesita JavaScript.
plain-skip = Ir al marco
plain-language = Leer en español
plain-map = Abrir el mapa interactivo
plain-on-map = Ver en el mapa
plain-contents = Contenido
plain-untranslated = Lo que aún no está traducido se lee en inglés.
plain-sought = Usted busca:
plain-sought-elsewhere = Los filtros dejan fuera lo que usted busca:
plain-of-competencies = { $count ->
    [one] competencia
   *[other] competencias
  }
plain-chosen = elegido; siga el enlace para quitarlo
plain-no-competency = Ninguna competencia coincide con todos estos filtros.
plain-filtered-links = De los vínculos, solo se leen los que unen lo que está en la lista.
plain-offer = Leer el esquema
plain-late = Esto tarda más de lo debido. Todo se puede leer también sin JavaScript.

## Accessibility statement
accessibility-title = Declaración de accesibilidad
accessibility-short = Accesibilidad
accessibility-about = Qué funciona y para quién, qué falta aún y cómo pedir ayuda:
accessibility-link = Declaración e informe de accesibilidad
accessibility-skip = Ir a la declaración
accessibility-lead = Todos deben poder usar este mapa, con la vista o el oído, con ratón, con teclas o con el dedo. Esta página dice hasta dónde se llega y qué falta todavía.
accessibility-aim = Nuestra meta es { $standard }, las pautas del W3C, en los niveles A y AA.
accessibility-in-part = Se cumplen en parte: cada falta que conocemos se nombra más abajo.
accessibility-in-full = Hasta donde sabemos, se cumplen del todo.
accessibility-checked = Última revisión: { DATETIME($date, dateStyle: "long") }.
accessibility-contents = En esta página
accessibility-missing-title = Qué no se cumple todavía
accessibility-missing = { $count ->
    [one] Conocemos una falta.
   *[other] Conocemos { $count } faltas.
  } De cada una se dice quién la puede notar y qué hacer en su lugar.
accessibility-failed = La última vez falló una prueba de estos criterios:
accessibility-nothing-missing = No conocemos ninguna falta. Si usted encuentra una, díganoslo, por favor.
accessibility-who = Quién lo puede notar:
accessibility-instead = Qué hacer en su lugar:
accessibility-criteria = Criterios:
accessibility-limits-title = Qué no hemos probado
accessibility-help-title = Cómo pedir ayuda
accessibility-help = Si algo no le deja seguir, diga qué quería hacer, en qué página y con qué aparato. No hace falta que sepa el nombre del fallo.
accessibility-contact-mail = Escriba a
accessibility-contact-host = Pregunte a quien tiene esta copia, por ejemplo la escuela o el grupo que le dio el enlace. Esta copia no da ningún correo.
accessibility-help-words = Todo lo que muestra el mapa se puede leer también en palabras, sin ningún programa en la página:
accessibility-tested-title = Cómo lo probamos
accessibility-tested = Las pruebas se hacen en un navegador real cada vez que cambia el programa. Cada prueba nombra los criterios de los que trata, y este informe cuenta cómo salieron. Pulsan cada tecla, siguen el foco, leen lo que se diría a un lector de pantalla, miden los colores del mapa dibujado y ponen la página al ancho de un teléfono pequeño. Una herramienta busca los fallos que una máquina puede hallar. Lo que ninguna prueba ve se miró a mano, y el informe lo dice.
accessibility-tested-with = La última vez fue en { $browser }, con axe-core { $axe }.
accessibility-report-title = Informe de conformidad
accessibility-form = Este informe tiene las partes del formulario VPAT 2.5, edición WCAG, con palabras nuestras.
accessibility-product = Producto:
accessibility-version = versión { $version }
accessibility-date = Fecha del informe:
accessibility-day = { DATETIME($date, dateStyle: "long") }
accessibility-description = Descripción:
accessibility-contact = Contacto:
accessibility-notes = Notas:
accessibility-notes-text = El informe trata del mapa, de sus paneles y de sus páginas en palabras, en inglés y en español. No trata de lo que publican otros y el mapa enlaza.
accessibility-methods = Métodos:
accessibility-methods-text = Pruebas con una máquina y miradas a mano. Vea
accessibility-standards = Normas
accessibility-included = En este informe
accessibility-levels-included = Nivel A: sí. Nivel AA: sí. Nivel AAA: no.
accessibility-terms = Qué quieren decir los términos
accessibility-names = Los nombres de los criterios en español son nuestros; el nombre en inglés que va al lado es el oficial.
accessibility-table = Tabla { $number }: nivel { $level }
accessibility-criterion = Criterio
accessibility-term = Hasta dónde se cumple
accessibility-remarks = Observaciones
accessibility-not-met = No se cumple:
accessibility-more = Qué hacer en su lugar
accessibility-failing = { $count ->
    [one] Una prueba falló la última vez.
   *[other] { $count } pruebas fallaron la última vez.
  }
accessibility-shown-by = { $tests ->
    [one] { $tests } prueba
   *[other] { $tests } pruebas
  }, de { $situations ->
    [one] { $situations } modo
   *[other] { $situations } modos
  }
accessibility-looked = Se miró a mano el { DATETIME($date, dateStyle: "long") }; ninguna prueba lo repite.
accessibility-level-aaa = El nivel AAA no se evaluó.
accessibility-parsing = WCAG 2.0 y 2.1 tienen además el 4.1.1, «Parsing». Desde 2023 el W3C lo da siempre por cumplido, y WCAG 2.2 ya no lo tiene.
accessibility-mark = VPAT es una marca del Information Technology Industry Council, que no tiene parte en esta página.
conformance-supports = Cumple
conformance-supports-means = Todo lo que se probó cumple el criterio, y no conocemos ninguna falta.
conformance-partially = Cumple en parte
conformance-partially-means = Algo no cumple el criterio. Las observaciones dicen qué.
conformance-fails = No cumple
conformance-fails-means = Una prueba de este criterio falló cuando se hizo el informe.
conformance-not-applicable = No se aplica
conformance-not-applicable-means = Aquí no hay nada de lo que trata el criterio.
conformance-not-evaluated = No evaluado
conformance-not-evaluated-means = Nadie lo ha mirado. El formulario solo usa este término para el nivel AAA, así que aquí señala una falta en nuestro trabajo.

## Tours

tour = Recorrido
tour-next = Paso siguiente
tour-previous = Paso anterior
tour-ways = Por el recorrido
tour-where = Paso { $number } de { $count }
tour-step = Paso { $number }
tour-said = Paso { $number } de { $count }: { $title } { $caption }
tour-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
  }
tour-count = { $count ->
    [one] { $count } paso
   *[other] { $count } pasos
  }
tour-ask = Pregunta al grupo
tour-all = Volver a los recorridos
tour-steps = Todos los pasos
tour-standard = Estándar
tour-left = Ya no ve este paso.
tour-back = Volver al paso
tour-leave = Dejar el recorrido
tour-gone = Dejó el recorrido. Lo que ve se queda así.
tour-present = Presentar
tour-left-out = { $count ->
    [one] Se deja fuera { $count } paso, pues este mapa no tiene lo que muestra: { $titles }
   *[other] Se dejan fuera { $count } pasos, pues este mapa no tiene lo que muestran: { $titles }
  }
tour-loading = Se carga el recorrido…
tour-failed = No se pudieron cargar los recorridos.
tour-failed-why = Mire si hay conexión y pruebe otra vez. El mapa aún funciona.
tour-elsewhere = Este recorrido está en otro navegador
tour-elsewhere-why = Quien lo hizo puede enviarle su archivo. Lo puede abrir en la página de los recorridos.
tour-empty = Este recorrido no tiene pasos que el mapa pueda mostrar.
tour-untitled = Recorrido sin título
tour-lead = Un recorrido muestra el mapa paso a paso. En cada paso hay unas palabras y una pregunta para el grupo.
tour-shipped = Listos para usar
tour-our-words = Con nuestras palabras
tour-start = Empezar
tour-continue = Seguir en el paso { $number }
tour-own = Sus recorridos
tour-own-why = Solo están en este navegador. Para pasar uno a alguien, guárdelo en un archivo o copie su enlace. Para hacer una hoja para imprimir o diapositivas, el recorrido se envía a este servidor, y allí no se guarda.
tour-own-none = Aún no tiene recorridos. Abra una vista y elija «Agregar esta vista». Será el primer paso de un recorrido. También puede hacer uno vacío o abrir el archivo de otro.
tour-make = Hacer un recorrido
tour-open = Abrir un archivo
tour-edit = Editar
tour-duplicate = Duplicar
tour-delete = Borrar
tour-save = Guardar en un archivo
tour-link = Copiar enlace
tour-link-copied = El enlace está copiado. Lleva todo el recorrido, con sus notas. Nuestro servidor nunca lo ve.
tour-link-failed = No se pudo copiar el enlace. Guarde el recorrido en un archivo y envíe eso.
tour-link-long = Este recorrido es muy largo para un enlace. Guárdelo en un archivo y envíe eso.
tour-copy = { $title } (copia)
tour-deleted = Se borró «{ $title }».
tour-kept = «{ $title }» está con sus recorridos.
tour-received = Un recorrido de un enlace
tour-received-why = Véalo aquí. No se guarda hasta que elija «Guardar este recorrido».
tour-keep = Guardar este recorrido
tour-dismiss = No lo quiero
tour-close = Cerrar
tour-spoilt = No se puede leer el recorrido de este enlace. Quizá le falta una parte. Pida otra vez el enlace, o pida el archivo.
tour-not-held = Este navegador no guarda sus recorridos: no tiene lugar para ellos o no lo permite. Puede seguir, pero guarde lo hecho en un archivo antes de cerrar la página.
tour-unreadable = Este navegador guardó recorridos que esta página no puede leer. No se perdió nada. Guárdelos en un archivo o bórrelos.
tour-forget = Borrarlos
tour-held = Está en este navegador
tour-editing = Editar:
tour-field-title = Título del recorrido
tour-field-summary = De qué trata
tour-field-step = Título
tour-field-caption = Lo que usted dice
tour-field-minutes = Minutos
tour-field-notes = Notas privadas
tour-prompt-why = Una pregunta para todos
tour-notes-why = Solo las ve usted. Están en el archivo y en el enlace del recorrido.
tour-steps-own = Pasos
tour-steps-none = Este recorrido aún no tiene pasos. Abra una vista y elija «Agregar esta vista».
tour-steps-more = Para agregar un paso, abra una vista y elija «Agregar esta vista».
tour-show-view = Mostrar esta vista
tour-up = Subir
tour-down = Bajar
tour-moved = Movido. Ahora es el paso { $number } de { $count }.
tour-repeated = Duplicado como paso { $number }.
tour-step-deleted = Se borró el paso { $number }. «Deshacer» lo trae de vuelta.
tour-undone = Deshecho.
tour-redone = Hecho otra vez.
tour-changed-elsewhere = Este recorrido cambió en otra pestaña. Ahora lo ve como está allí. «Deshacer» trae lo que usted tenía.
tour-clash = Este recorrido cambió en otra pestaña a la vez. Se guardan los dos. Este es una copia.
tour-misfit = El paso { $number }, «{ $title }», no va con este mapa, que no tiene: { $what }. Se guarda, pero se deja fuera al seguir el recorrido.
tour-misfits = { $count ->
    [one] { $count } paso no va con este mapa
   *[other] { $count } pasos no van con este mapa
  }
tour-opened = { $count ->
    [one] Se abrió un recorrido: { $titles }.
   *[other] Se abrieron { $count } recorridos: { $titles }.
  }
tour-other-framework = Este archivo se hizo con otro mapa, «{ $framework }». Se guardan todos los pasos.
tour-add = Agregar esta vista
tour-add-edit = Editar el recorrido
tour-added = Es el paso { $number } de «{ $title }».
tour-add-undone = El paso se quitó otra vez.
tour-add-full = «{ $title }» tiene { $most } pasos, y no puede tener más. Haga otro en la página de los recorridos.
tour-add-long = Esta vista tiene muchas partes para ser un paso. Quite pliegues o filtros.
tour-first = Mi recorrido
tour-in-file = El archivo
tour-in-tour = Recorrido { $number }
tour-in-language = traducción «{ $language }»
tour-wrong = { $count ->
    [one] No se abrió «{ $name }»: hay una cosa mal
   *[other] No se abrió «{ $name }»: hay { $count } cosas mal
  }
tour-wrong-nothing = No cambió nada. Arregle el archivo y ábralo otra vez, o pida otro.
tour-wrong-more = Hay más. Estas son las primeras.
tour-wrong-size = pasa de { $most } MB. Abra un archivo menor, con menos recorridos.
tour-wrong-json = no es un archivo de recorridos o está cortado. Elija uno que se guardó aquí, como «nombre.tour.json».
tour-wrong-version = esta página no lee esa forma. Escriba { $known } o use una versión nueva de la página.
tour-wrong-missing = no está. Agréguelo.
tour-wrong-unknown = esta página no lo conoce. Quítelo.
tour-wrong-record = tiene que ser un grupo de campos entre llaves.
tour-wrong-list = tiene que ser una lista entre corchetes.
tour-wrong-text = tiene que ser un texto entre comillas.
tour-wrong-long = tiene { $has } letras. Déjelo en { $most }.
tour-wrong-empty = está vacío. Escriba algo.
tour-wrong-few = no hay. Agregue al menos uno.
tour-wrong-many = hay { $has }. Deje { $most } como máximo.
tour-wrong-number = tiene que ser un número entero de { $least } a { $most }.
tour-wrong-one-of = tiene que ser uno de estos: { $among }.
tour-wrong-id = use solo letras minúsculas, cifras y guiones sueltos.
tour-wrong-repeated = otro recorrido del archivo tiene el mismo. Elija otro.
tour-wrong-language = escriba un idioma como «es» o «en-US».
tour-wrong-view = escriba lo que sigue a la página en una dirección, desde el signo de pregunta.
tour-wrong-steps = tiene { $has } pasos y el recorrido { $wanted }. Traduzca cada paso, en el mismo orden.
tour-wrong-untold = solo lo tiene el paso o solo su traducción. Déselo a los dos o a ninguno.

## Pictures
picture-items = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
  }
picture-map = Un mapa con { $items } y { $links }.
picture-selected = Se destaca lo elegido y lo que se une a ello. El resto está en tono pálido.
picture-near = Se destaca lo elegido y lo que está cerca. El resto está en tono pálido.
picture-chain = Se destaca aquello en lo que se apoya y a lo que lleva. El resto está en tono pálido.
picture-path = Se destaca el camino entre los dos. El resto está en tono pálido.
picture-compare = Unos anillos muestran a qué se unen los dos. El resto está en tono pálido.
picture-edge = Se destacan un vínculo y sus dos extremos. El resto está en tono pálido.
picture-filtered = Lo que no cumple los filtros está en tono pálido.
picture-words = Todo se puede leer en palabras en el esquema del explorador.
picture-day = Hecho el { DATETIME($date, dateStyle: "long") }
picture-live = Esta vista se abre en { $address }
picture-shapes = Formas
picture-colors = Colores
picture-marks = Marcas
picture-line-path = Línea fuerte: el camino
picture-line-edge = Línea fuerte: el vínculo abierto
picture-line-carried = Número en una línea: tantos vínculos de lo plegado
picture-line-arrow = Flecha: a dónde lleva un vínculo
picture-mark-selected = Disco tras una forma: lo elegido
picture-mark-folded = Número con un más: tantos elementos están plegados ahí
picture-mark-faded = Tono pálido: queda al fondo en esta vista

## Slides

slides-make = Diapositivas
slides-begin = Preparando las diapositivas. Tarda unos segundos.
slides-step = Imagen { $number } de { $count }
slides-done = Las diapositivas están guardadas.
slides-failed = No se pudieron crear las diapositivas. Inténtelo de nuevo.
slides-sent = Para hacer una hoja para imprimir o diapositivas, su recorrido se envía a este servidor, y allí no se guarda.
slides-ask = Pregunte al grupo
slides-place = Paso { $number } de { $count }
slides-minutes = { $count ->
    [0] Sin tiempo fijo
    [one] { $count } minuto
   *[other] { $count } minutos
  }
slides-live = Abrir esta vista en vivo
slides-about = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  } · { DATETIME($date, dateStyle: "long") } · { $credit }
slides-picture = Imagen de «{ $title }». { $shown }

## Presenting
present-title = Presentar esta vista en una sala
present-controls = Controles de la presentación
present-slide = Lo que lee la sala
present-next = Siguiente
present-previous = Atrás
present-overview = Pasos
present-overview-title = Todos los pasos
present-no-tour = Esta vista no es parte de un recorrido, así que no tiene pasos.
present-blank = En negro
present-blank-said = La pantalla está en negro. Pulse una tecla para seguir.
present-full = Pantalla completa
present-window = Notas
present-window-blocked = Su navegador no abrió la ventana
present-window-why = La ventana con sus notas solo se abre si el navegador lo deja. Este enlace siempre sirve. Lleve la ventana a su propia pantalla, donde la sala no la vea.
present-window-open = Abrir la ventana con las notas
present-join = Unirse
present-keys = Teclas
present-keys-title = Teclas mientras presenta
present-leave = Salir
present-close = Cerrar
keys-presenting = Mientras presenta
key-present-next = →, ↓, Espacio, Av Pág o N
key-present-next-does = Paso siguiente; en el mapa, las flechas y Espacio hacen lo de siempre
key-present-previous = ←, ↑, Mayús con Espacio, Re Pág o P
key-present-previous-does = Paso anterior
key-present-ends = Inicio, Fin
key-present-ends-does = Primer y último paso
key-present-blank = B o .
key-present-blank-does = Pone la pantalla en negro; con una tecla vuelve
key-present-overview = O
key-present-overview-does = Elegir entre todos los pasos
key-present-full = F
key-present-full-does = Llenar la pantalla o dejar de hacerlo
key-present-window = S
key-present-window-does = Abrir su ventana, con notas y tiempo
key-present-join = J
key-present-join-does = Mostrar cómo unirse
key-present-keys = ?
key-present-keys-does = Esta lista
key-present-back = Esc
key-present-back-does = Cierra lo que esté abierto, deja la pantalla completa y luego sale
presenter-title = Sus notas
presenter-script = Esta ventana necesita JavaScript.
presenter-alone = La sala aún no ve nada.
presenter-open = Mostrarlo en otra ventana
presenter-notes = Notas
presenter-no-notes = No hay notas para este paso.
presenter-time = Tiempo
presenter-clock = Ahora
presenter-elapsed = Charla
presenter-this-step = Este paso
presenter-whole = Todos los pasos
presenter-spent = { $spent } de { $minutes } min
presenter-over = { $minutes } min de más
presenter-start = Empezar
presenter-pause = Pausa
presenter-reset = Poner a 0
presenter-next = Sigue
presenter-last = Este es el último paso.
presenter-is-blank = La sala ve la pantalla en negro.
presenter-is-shown = La sala ve otra vez el mapa.

## Joining
join-title = Únase desde su pantalla
join-button = Mostrar cómo unirse a esta vista
join-picture = Un código QR con la dirección
join-camera = Apunte con la cámara del teléfono al código.
join-type = O escriba esta dirección. Valen las minúsculas.
join-copy = Copiar la dirección
join-own = Este recorrido está solo en este navegador; por eso el código lleva a la vista y no al recorrido.

## Embedding
embed-open = Abrir en el Explorador de competencias

## Handouts
handout = Hoja para imprimir
handout-binder = Todo como carpeta
handout-binder-why = Cada competencia, estándar, recurso y palabra en papel, con portada y lugar para escribir:
handout-binder-open = Abrir la carpeta
handout-alone = Solo lo que muestra este paso
handout-print = Para imprimir, pulse Ctrl y P (⌘ y P en un Mac). Para guardar un archivo, elija allí «Guardar como PDF».
handout-paper = Tamaño del papel
paper-letter = Carta
paper-a4 = A4
handout-own-tour = Un recorrido propio se guarda en su navegador, así que esta hoja solo muestra la vista de la que usted viene. El recorrido tiene su propia hoja: ábrala desde donde lo sigue.
handout-sent = Esta hoja se hizo con un recorrido de su navegador. El recorrido se envió para hacerla y no se guarda. Para verla otra vez, ábrala desde el recorrido.
handout-of = { $title }, { $edition }
handout-qr = Un código para la cámara del teléfono. Abre { $address }
handout-map = El mapa completo
handout-matches = Una parte del mapa
handout-crosswalk = Entre los dos marcos
handout-comparison = { $first } y { $second }
handout-path = De { $start } a { $end }
handout-around = Alrededor de { $title }: { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos
  }
handout-chain = En qué se apoya y a qué lleva { $title }
handout-match = Alineación
handout-reason = Por qué
handout-aligned = Qué se alinea con esto
handout-none-aligned = Nada de esta vista se alinea con esto.
handout-no-domain = En ningún ámbito
handout-ends = Los dos extremos
handout-on-the-way = En el camino
handout-left-out = Falta un paso, porque este mapa no tiene lo que muestra: { $title }
handout-facts = Marcas y fuentes
handout-unmarked = Lo que no lleva marca está publicado. Las marcas:
handout-strength-strong = fuerte
handout-strength-moderate = media
handout-strength-weak = débil
handout-work = Para trabajar con esto
handout-own = Estas preguntas y esta tabla son nuestras. No son de quien publicó el marco.
handout-talk = Para hablar
handout-talk-see = ¿Qué veríamos y oiríamos en un buen día de «{ $title }»?
handout-talk-now = ¿Qué hace usted ya? ¿Qué se lo pone difícil?
handout-talk-learners = ¿Qué dirían sus estudiantes? ¿Cómo lo sabe?
handout-talk-try = ¿Qué cosa pequeña probará esta semana? ¿Quién puede ayudar?
handout-equity = Preguntas de equidad
handout-equity-who = ¿A quién le sirve más esto ahora y a quién menos? ¿Qué lo muestra?
handout-equity-voice = ¿Qué voz o qué lengua queda fuera?
handout-equity-barrier = ¿Qué deja fuera a algunos: el tiempo, el dinero, las reglas o lo que se espera? ¿Qué puede cambiar usted?
handout-equity-decide = ¿Quién decide? ¿Cómo pueden opinar los estudiantes y sus familias?
handout-rubric = Vea dónde está
handout-rubric-look = Mire
handout-level-starting = Empiezo
handout-level-growing = Avanzo
handout-level-steady = Lo hago
handout-level-sharing = Lo comparto
handout-rubric-me = Yo
handout-rubric-me-starting = Quiero probarlo.
handout-rubric-me-growing = Lo pruebo a veces, con ayuda.
handout-rubric-me-steady = Lo hago casi todos los días.
handout-rubric-me-sharing = Ayudo a otros a hacerlo.
handout-rubric-learners = La clase
handout-rubric-learners-starting = Sigue lo que yo preparo.
handout-rubric-learners-growing = Una parte participa.
handout-rubric-learners-steady = Casi todos participan y dicen por qué.
handout-rubric-learners-sharing = Guían, y ningún grupo queda fuera.
handout-rubric-proof = Lo que lo muestra
handout-rubric-proof-starting = Tengo una impresión.
handout-rubric-proof-growing = Tengo uno o dos ejemplos.
handout-rubric-proof-steady = Tengo trabajos de muchas semanas.
handout-rubric-proof-sharing = Lo miramos grupo por grupo y actuamos.
handout-next = Dónde estoy hoy y mi próximo paso
handout-cover = Una carpeta para educadores
handout-by = De { $publishers }
handout-name = Nombre
handout-school = Escuela o grupo
handout-independent = Esta carpeta la hizo un proyecto abierto. No la hicieron los autores del marco.
handout-spine = Lomo
handout-spine-how = Corte por la línea de trazos, doble la tira si es muy ancha y póngala en el lomo de la carpeta.
handout-reading = Cómo leer esta carpeta
handout-together = Lo que se nombra en conjunto
handout-uncertain = Lo que no es seguro
handout-made = Cómo se hizo
handout-made-how = El Explorador de Competencias escribió estas páginas con sus propios datos el día que figura abajo. Los hechos vienen de las fuentes de la lista. Las preguntas y tablas para trabajar son nuestras. Cuando se corrigen los datos, una carpeta nueva trae el cambio.

## Taking along

share = Compartir
share-title = Comparta lo que ve
share-close = Cerrar
share-view = Esta vista
share-paper = En papel
share-paper-why = Cada una se abre como hojas para imprimir, o para guardar como PDF desde el diálogo de impresión de su navegador.
share-poster-a3 = Póster, A3
share-poster-tabloid = Póster, 11 × 17 pulgadas
share-binder = El marco completo en una carpeta
share-files = Archivos para guardar
share-one-file = El mapa en un solo archivo, para usarlo sin internet
share-crosswalk-csv = Correspondencias, CSV
share-crosswalk-xlsx = Correspondencias, XLSX
share-graph = El marco como datos (JSON)
poster-title = Póster
poster-tabloid = 11 × 17 pulgadas
poster-a3 = A3
poster-whole = El mapa completo
picture-title = Imagen del mapa o de la tabla de correspondencias
picture-what = Qué
picture-view = Esta vista
picture-whole = El mapa completo
picture-theme = Colores
picture-scale = Tamaño del PNG
picture-scale-of = { $scale } ×
picture-save-svg = Guardar como SVG
picture-save-png = Guardar como PNG
picture-begun = Dibujando la imagen …
picture-done = Guardada como { $name }.
picture-failed = No se pudo crear la imagen. Inténtelo de nuevo o elija un tamaño menor.

## Un solo archivo
alone-save = Guardar en un solo archivo
alone-save-why = El mapa, el esquema, los filtros, la búsqueda y los recorridos, como están hoy. El archivo se abre desde un disco o una memoria USB, sin red.
alone-about = Sobre este archivo
alone-saved = Guardado el { DATETIME($date, dateStyle: "long") }.
alone-what = Esta es una copia del mapa en un solo archivo. No necesita red, y no cambia cuando cambia el mapa en la web.
alone-live = El mapa en la web está en
alone-less = Algunas cosas están solo en el mapa en la web: las correspondencias, el informe, la tabla y la búsqueda de caminos. En este archivo, la búsqueda quiere las palabras como se escriben aquí.
alone-elsewhere = Esta página no está en el archivo.
alone-elsewhere-open = Abrirla en el mapa en la web
