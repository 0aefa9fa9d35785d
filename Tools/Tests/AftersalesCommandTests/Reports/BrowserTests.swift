import Foundation
import Testing

/// What pages look like in a browser: on a phone, on a desk and on paper, in both languages.
///
/// Where no browser is, they fail and say what to install; `AFTERSALES_WITHOUT_BROWSER=1` leaves them out.
@Suite(
    .disabled(
        if: ProcessInfo.processInfo.environment["AFTERSALES_WITHOUT_BROWSER"] == "1",
        "AFTERSALES_WITHOUT_BROWSER is set"))
struct BrowserTests {
    /// The width of A4 between margins of 14 mm, and of its longer side between 12 mm, in pixels.
    private static func paperWidth(_ page: SamplePages.Page) -> Int { page.isWide ? 1_031 : 687 }

    @Test func nothingIsCutOffAndEveryCharacterIsDrawn() async throws {
        let browser = try Browser()
        let pages = try await SamplePages.all()
        var views: [PageProbe.View] = []
        for page in pages {
            let name = "\(page.name) \(page.language)"
            for width in [360, 1_280] {
                views.append(.init(name: name, html: page.html, width: width, isPaper: false))
            }
            views.append(.init(name: name, html: page.html, width: Self.paperWidth(page), isPaper: true))
        }
        let (findings, console) = try PageProbe.look(at: views, with: browser)
        #expect(console.isEmpty, "\(console)")
        #expect(findings.count == views.count)
        for finding in findings {
            let place: Comment = "\(finding.name) at \(finding.width)"
            #expect(finding.pageWidth <= finding.width, place)
            #expect(finding.beyond.isEmpty, place)
            #expect(finding.cut.isEmpty, place)
            #expect(finding.missing.isEmpty, place)
            #expect(finding.poorPictures.isEmpty, place)
            #expect(finding.drawn > (finding.name.hasSuffix("zh-Hans") ? 60 : 40), place)
        }
    }

    /// That the probe finds what it looks for.
    @Test func faultsAreFound() throws {
        let wide = "<div style='width:500px'>w</div>"
        let page = """
            <!DOCTYPE html><html><head><meta name="viewport" content="width=device-width"></head><body>
            <p>\u{378}</p>\(wide)<div class="scroll" style="overflow-x:auto">\(wide)</div>
            <svg role="img" width="100" height="20"><rect x="90" width="50" height="5"></rect></svg>
            <script>console.error('a fault')</script></body></html>
            """
        let views = [
            PageProbe.View(name: "screen", html: page, width: 360, isPaper: false),
            PageProbe.View(name: "paper", html: page, width: 360, isPaper: true),
        ]
        let (findings, console) = try PageProbe.look(at: views, with: try Browser())
        #expect(console.count == 2)
        #expect(findings.map(\.beyond.count) == [1, 2])
        #expect(findings.map(\.cut.count) == [1, 2])
        for finding in findings {
            #expect(finding.pageWidth > 360)
            #expect(finding.missing == ["378"])
            #expect(finding.poorPictures.count == 1)
        }
    }

    /// On how many sheets of A4 each page is printed, at most, and whether all of it is there.
    @Test(arguments: [
        ("statement", 3), ("month", 5), ("daily", 4), ("csi", 4), ("receivables", 3), ("comparison", 6),
    ])
    func paper(_ name: String, _ most: Int) async throws {
        let browser = try Browser()
        let scratch = try Scratch()
        for page in try await SamplePages.all() where page.name == name {
            let file = try scratch.file("\(name).html", page.html)
            let pdf = scratch.path("\(name)-\(page.language).pdf")
            _ = try browser.open(file, ["--no-pdf-header-footer", "--print-to-pdf=\(pdf)"])
            let paper = try Browser.paper(pdf)
            #expect((1...most).contains(paper.pages), "\(page.language)")
            #expect(paper.size.contains("A4"), "\(page.language)")
            #expect(paper.size.hasPrefix(page.isWide ? "84" : "59"), "\(paper.size)")
            // The footer is the last thing on a page.
            #expect(paper.text.contains("aftersales "))
        }
    }

    /// For `scripts/screenshots`, which says where the pages are to be.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["AFTERSALES_PAGES"] != nil))
    func writePages() async throws {
        let folder = try #require(ProcessInfo.processInfo.environment["AFTERSALES_PAGES"])
        for page in try await SamplePages.all() {
            let file = URL(fileURLWithPath: folder).appendingPathComponent("\(page.name)-\(page.language).html")
            try page.html.write(to: file, atomically: true, encoding: .utf8)
        }
    }
}
