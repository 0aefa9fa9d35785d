import AfterSales
import Foundation
import Testing

/// Every page that the command writes, in both languages.
enum SamplePages {
    /// A page.
    struct Page: Sendable {
        let name: String
        let language: String
        let html: String
        /// Printed across the paper's longer side.
        let isWide: Bool
    }

    static let languages = ["en", "zh-Hans"]

    /// The arguments of each page's command, but for the language.
    static func commands() async throws -> [(name: String, arguments: [String])] {
        let store = try await SampleStore.path()
        let report = ["report", store, "--dealer", SampleStore.dealer, "--kind"]
        return [
            (
                "statement",
                report + ["statement", "--month", "2026-06", "--employee", SampleStore.employee]
            ),
            ("month", report + ["month", "--month", "2026-06", "--target", "output/settled=95000"]),
            ("daily", report + ["daily", "--day", "2026-06-22"]),
            ("csi", report + ["csi", "--month", "2026-06", "--requirement", "850"]),
            ("receivables", report + ["receivables", "--day", "2026-07-20"]),
            (
                "close",
                [
                    "commission", "close", "--plan", "reference-4s", "--facts",
                    try Scratch.kept.file("sample-facts.json", try SampleStore.facts().json()), "--format", "html",
                ]
            ),
            (
                "comparison",
                [
                    "commission", "compare", "--plan", "reference-4s", "--with", try otherPlan(), "--store", store,
                    "--dealer", SampleStore.dealer, "--months", "2026-06", "--format", "html",
                ]
            ),
        ]
    }

    /// The reference plan in a version that pays more of the output, and more for a washed car.
    static func otherPlan() throws -> String {
        let json = PlanDraft.reference4S.json().replacing("output * 0.5%", with: "output * 0.6%")
            .replacing("\"3.00\"", with: "\"3.50\"").replacing("\"version\": 1", with: "\"version\": 2")
        return try Scratch.kept.file("other-plan.json", json)
    }

    /// All pages, made once.
    static func all() async throws -> [Page] { try await made.value }

    private static let made = Task { try await make() }

    private static func make() async throws -> [Page] {
        var pages: [Page] = []
        for (name, arguments) in try await commands() {
            for language in languages {
                let run = await ToolRun.inProcess(arguments + ["--language", language])
                try #require(run.status == 0, "\(name): \(run.errors)")
                pages.append(
                    Page(
                        name: name, language: language, html: run.output,
                        isWide: run.output.contains("size:A4 landscape")))
            }
        }
        return pages
    }
}
