import AfterSales
import ArgumentParser

/// `aftersales recall match`: the open campaigns of every car of a list.
struct RecallMatchCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Say which cars of a list or of a store open recall campaigns may mean.",
        discussion: """
            Campaigns are a JSON document (aftersales.recall-campaigns/1) or CSV with the columns campaign, wmi, vds_prefix, \
            year_from, year_to, plants, serial_from and serial_to. Cars are a file with a VIN on each line. With --store, what \
            is not given by a file is the store's: its campaigns, its cars. The result is sorted by VIN, then by campaign, as \
            bytes; a VIN that stands in a file twice has its rows twice, a car of a store stands there once.

            A VIN says less than a car's file: what it does not rule out is listed, and a campaign that names make and model \
            only cannot be held against it. A car of the store is held against those too, by what its file says; so is a VIN \
            that the store knows. What is still to be looked up stands beside it. A dealership's own campaigns are for its own \
            cars, the group's for all.

            A VIN is set aside where it is malformed and where its check digit is wrong and counts: in North America, \
            everywhere, or nowhere (off). Elsewhere it is matched and noted. A VIN that is set aside stops nobody else's: the \
            result of all others stands, and standard error says which lines and why, the first thousand of them. With \
            --format json they are all in the document. Status 65 means that the campaigns are at fault; nothing is written \
            then.
            """)

    @Option(help: ArgumentHelp("A file of campaigns, - for standard input.", valueName: "file"))
    var campaigns: String?

    @Option(help: ArgumentHelp("A file with a VIN on each line, - for standard input.", valueName: "file"))
    var vins: String?

    @Option(help: "A store with campaigns and cars: a SQLite file or a postgresql:// address.")
    var store: String?

    @Option(help: "Only cars and campaigns of this dealership, and campaigns of the group.")
    var dealer: String?

    @Option(help: "For people, rows vin,campaign, or one JSON document.")
    var format: RecallFormat = .table

    @Option(help: "Whose wrong check digits set a VIN aside.")
    var checkDigit: RecallCheckDigit = .northAmerica

    @Option(help: "On how many threads.")
    var threads: Int = 1

    @Option(help: ArgumentHelp("The day on which campaigns are open; today if not given.", valueName: "date"))
    var on: LocalDate?

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if store == nil, campaigns == nil || vins == nil {
            throw ValidationError("Without a --store, --campaigns and --vins are needed.")
        }
        if store?.isEmpty == true { throw ValidationError("The store needs a name.") }
        if dealer != nil, store == nil { throw ValidationError("--dealer is for cars of a --store.") }
        if dealer?.isEmpty == true { throw ValidationError("--dealer needs an id.") }
        if campaigns == "-", vins == "-" { throw ValidationError("Only one of --campaigns and --vins can be -.") }
        if !(1...256).contains(threads) { throw ValidationError("--threads needs a number from 1 to 256.") }
    }

    func run(on console: Console) async throws {
        let document = try campaigns.map { name throws(ToolFailure) in
            try RecallSource(name: name).document(language: language)
        }
        let rows = try vins.map {
            try VINRows(FileAccess.read($0, limits: JSONLimits(bytes: 1 << 30), language: language))
        }
        let day = try on ?? SystemClock.now.date(utcOffsetSeconds: 0)
        let address = store.map { StoreAddress($0) }
        let found: RecallFound
        if let address {
            found = try await address.withStore(.read, language: language) { open in
                let records = RecallRecords(open.records, of: dealer.map { Identifier($0) })
                let campaigns =
                    if let document { document.campaigns } else { try await records.campaigns() }
                var search = RecallSearch(campaigns, openOn: day, checkDigit.policy)
                if let rows {
                    await search.match(rows, threads: threads)
                    try await search.lookUp(rows, in: records)
                } else {
                    try await records.forEachCar { search.match($0) }
                    search.sort()
                }
                return search.found
            }
        } else {
            var search = RecallSearch(document?.campaigns ?? [], openOn: day, checkDigit.policy)
            if let rows { await search.match(rows, threads: threads) }
            found = search.found
        }
        let report = RecallReport(found, rows, document?.findings ?? [], language: language)
        switch format {
        case .csv: try console.print(report.csv)
        case .table: try console.print(report.table)
        case .json: try console.print(try report.json)
        }
        guard format != .json else { return }
        let name = address?.shownName ?? ""
        try console.complain(report.remarks(campaigns: campaigns ?? name, vins: vins ?? name))
    }
}

/// How `recall match` writes what it found.
enum RecallFormat: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case table
    /// `vin,campaign`.
    case csv
    /// One JSON document.
    case json
}

/// Whose wrong check digits count.
enum RecallCheckDigit: String, CaseIterable, ExpressibleByArgument {
    /// Where one is mandatory.
    case northAmerica = "north-america"
    /// Every maker's.
    case everywhere
    /// Nobody's.
    case off

    var policy: CheckDigitPolicy {
        switch self {
        case .northAmerica: .northAmerica
        case .everywhere: .everywhere
        case .off: .off
        }
    }
}
