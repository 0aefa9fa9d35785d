import AfterSales
import ArgumentParser
import ServiceDeskHost

/// Registers a plan and hires somebody, so that there is a month to close.
struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Register a small plan and hire three people.")

    @OptionGroup var place: StoreOptions

    mutating func run() async throws {
        let settings = DeskSettings()
        try await SampleDealership(settings).write(to: try await place.open())
        print("plan \(settings.plan); E1 and E2 receive cars, E5 mends them")
    }
}
