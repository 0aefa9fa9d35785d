import AfterSales
import ArgumentParser
import ServiceDeskHost

/// Registers a plan and hires somebody, so that there is a month to close.
struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Register a plan and hire two advisors, in a store that has none.")

    @OptionGroup var place: StoreOptions

    mutating func run() async throws {
        let settings = DeskSettings()
        try await SampleDealership(settings).write(to: try await place.open())
        print("E1 and E2 receive cars, and are paid by the plan reception")
    }
}
