import AfterSales
import ArgumentParser
import ServiceDeskHost

/// Registers a plan and hires somebody, so that there is a month to close.
struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Register the plan reference-4s and hire three people, in a store that has none.")

    @OptionGroup var place: StoreOptions

    mutating func run() async throws {
        let settings = DeskSettings()
        try await SampleDealership(settings).write(to: try await place.open())
        print("E1 receives cars, E8 works out pay, E9 answers for it")
    }
}
