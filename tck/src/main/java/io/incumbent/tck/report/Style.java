package io.incumbent.tck.report;

/** How the page looks. */
final class Style {

    private Style() {}

    private static final String PAGE = """
            * { box-sizing: border-box }
            body { margin: 0 auto; max-width: 1280px; padding: 24px 28px 64px; background: var(--paper); color: var(--ink);
              font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
              font-variant-numeric: tabular-nums }
            h1 { font-size: 26px; line-height: 1.2; margin: 0 0 14px; overflow-wrap: anywhere }
            h2 { font-size: 19px; margin: 40px 0 10px; padding-top: 14px; border-top: 1px solid var(--line) }
            h3 { font-size: 16px; margin: 22px 0 8px; overflow-wrap: anywhere }
            h4 { font-size: 15px; margin: 26px 0 6px }
            p, li { max-width: 92ch }
            a { color: var(--held) }
            code, pre { font: 12.5px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace;
              overflow-wrap: anywhere }
            pre { background: var(--panel); padding: 10px 14px; border-radius: 6px; white-space: pre-wrap; margin: 8px 0 }
            .verdict { border-left: 8px solid; border-radius: 6px; background: var(--panel); padding: 14px 20px }
            .verdict p { margin: 4px 0 0 }
            .verdict strong { font-size: 20px }
            .verdict.good { border-color: var(--good) } .verdict.bad { border-color: var(--bad) }
            .verdict.doubt { border-color: var(--doubt) }
            .good strong, strong.good, td.good { color: var(--good) }
            .doubt strong, strong.doubt, td.doubt { color: var(--doubt) }
            .bad > strong, strong.bad, td.bad { color: var(--bad) }
            .note, figcaption { color: var(--quiet); font-size: 13.5px }
            figcaption strong { color: var(--ink) } figcaption strong.bad { color: var(--bad) }
            .scroll { overflow-x: auto }
            table { border-collapse: collapse; width: 100%; font-size: 14px }
            th { text-align: left; color: var(--quiet); font-weight: 600; font-size: 13px; vertical-align: bottom }
            th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top }
            td { overflow-wrap: anywhere } td.state, td.id { white-space: nowrap; font-weight: 600 }
            td.number, th.number { text-align: right; white-space: nowrap; overflow-wrap: normal }
            td.obligation { min-width: 280px } td.detail { min-width: 200px; white-space: pre-line; font-size: 13px }
            tr:target { background: var(--panel) }
            details { margin: 10px 0; border: 1px solid var(--line); border-radius: 8px; padding: 0 18px }
            details[open] { padding-bottom: 14px }
            details details { border-width: 1px 0 0; border-radius: 0; padding: 0 }
            summary { cursor: pointer; padding: 10px 0; font-weight: 600; overflow-wrap: anywhere }
            summary .note { font-weight: 400 }
            :focus-visible { outline: 2px solid var(--held); outline-offset: 2px }
            dl { display: grid; grid-template-columns: minmax(140px, max-content) 1fr; gap: 4px 24px; font-size: 14px }
            dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
            ul.names { margin: 2px 0; padding-left: 18px } ol.evidence { margin: 2px 0 6px; padding-left: 22px }
            figure { margin: 10px 0 20px } .picture { overflow-x: auto }
            figure.zoom { border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px 6px }
            figure.violation { border-left: 5px solid var(--bad) }
            .histograms { display: flex; flex-wrap: wrap; gap: 8px 24px }
            .histogram { flex: 1 1 460px; max-width: 620px; margin: 4px 0 }
            .legend { display: flex; flex-wrap: wrap; gap: 4px 26px; padding: 0; margin: 6px 0; list-style: none;
              font-size: 13.5px; color: var(--quiet) }
            .legend svg { width: 44px; height: 20px; min-width: 0; display: inline-block; vertical-align: middle;
              margin-right: 8px }
            .patterns { position: absolute; width: 0; height: 0 }
            """;

    private static final String PICTURES = """
            svg { display: block; width: 100%; height: auto }
            .timeline svg, .zoom svg, .staircase svg { min-width: 900px }
            svg text { font: 11px system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
              font-variant-numeric: tabular-nums; fill: var(--ink) }
            svg .lane-name { font-size: 12px } svg .tick-name { text-anchor: middle; fill: var(--quiet) }
            svg .tick-name.last, svg .level, svg .before { text-anchor: end } svg .level { fill: var(--quiet) }
            svg .in-bar { text-anchor: middle; fill: var(--on-held); font-weight: 600 }
            svg .beside { fill: var(--quiet); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round } svg .on-fault { text-anchor: middle; fill: var(--on-fault) }
            svg .broken-name, svg .bound-name { fill: var(--bad); font-weight: 600 }
            .rule, .tick { stroke: var(--line); stroke-width: 1 } .tick { opacity: .7 }
            .band { fill: var(--band) }
            .held { fill: var(--held) } .held.marked { stroke: var(--ink); stroke-width: 1.5 }
            .window { fill: url(#hatch); stroke: var(--held); stroke-width: 1 }
            .instant { fill: var(--paper); stroke: var(--held); stroke-width: 1.8 }
            .block { fill: var(--block) }
            .campaign { stroke: var(--campaign); stroke-width: 1.6 }
            .hollow { fill: var(--paper); stroke: var(--doubt); stroke-width: 1.4; stroke-dasharray: 3 2 }
            .pause { fill: url(#stripes); stroke: var(--pause); stroke-width: .8 }
            .hit, .refused { fill: none; stroke: var(--bad); stroke-width: 2 }
            .accepted, .point { fill: var(--accepted) } .point { fill: var(--held) }
            .observed { fill: none; stroke: var(--held); stroke-width: 1.6; stroke-linejoin: round }
            rect.fault { fill: var(--fault); stroke: var(--doubt); stroke-width: .8 } rect.fault.hit { fill: var(--bad) }
            rect.fault.crowd { stroke-dasharray: 2 2 }
            .refusals { fill: var(--bad) }
            .flag { fill: var(--quiet); stroke: var(--quiet); stroke-width: 1 }
            .wedge { fill: url(#cross); stroke: var(--bad); stroke-width: 1.6 }
            .broken { fill: var(--bad) }
            .bound { stroke: var(--bad); stroke-width: 1.6; stroke-dasharray: 5 3 }
            pattern path { fill: none } #hatch path { stroke: var(--held); stroke-width: 1.1 }
            #stripes path { stroke: var(--pause); stroke-width: 3; opacity: .55 }
            #cross path { stroke: var(--bad); stroke-width: 1.2; opacity: .8 }
            @media print { body { max-width: none } details { break-inside: avoid } }
            """;

    /** Shared by all pictures of the page. */
    static final String PATTERNS = """
            <svg xmlns="http://www.w3.org/2000/svg" class="patterns" aria-hidden="true"><defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5"/></pattern>
            <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M4 0V8"/></pattern>
            <pattern id="cross" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M0 0L5 5M5 0L0 5"/></pattern>
            </defs></svg>
            """;

    static String css() {
        return Palette.css() + PAGE + PICTURES;
    }
}
