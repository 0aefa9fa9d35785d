import AfterSalesCore
import AfterSalesCustomers
import AfterSalesInterchange
import AfterSalesStorage

/// The readers of files, each with a small file that it takes.
enum HostileReader: CaseIterable {
    case table, starXML, starJSON, fortellis, store, records

    /// What was told of a file.
    struct Told {
        var counts = ImportCounts()
        var findings: [SourceFinding] = []
        var setAside: [SourceRow] = []
        /// The most bytes that were set aside at a time.
        var mostSetAside = 0

        var codes: Set<Finding.Code> { Set(findings.map(\.finding.code)) }
        var errors: [Finding.Code] { findings.filter { $0.finding.severity == .error }.map(\.finding.code) }
    }

    private var form: OrderForm? {
        switch self {
        // Few bytes that are no text make a small file one of another encoding where none is given.
        case .table: .table(.serviceRecords, .utf8)
        case .starXML: .star
        case .starJSON: .starJSON
        case .fortellis: .fortellis
        case .store, .records: nil
        }
    }

    /// Reads a file.
    func read(_ source: some ByteSource, into store: InMemoryStore = InMemoryStore()) async throws -> Told {
        let now = try Timestamp("2026-07-31T23:59:00Z")
        var told = Told()
        if let form {
            var intake = OrderIntake(into: store, by: .system("import"), at: now)
            told.counts = try await OrderImport(form, for: "D01", in: .utc, at: now).read(
                "file", with: &intake, from: { source },
                noting: { part in
                    told.findings += part.findings
                    told.setAside += part.setAside
                    told.mostSetAside = max(told.mostSetAside, part.setAside.reduce(0) { $0 + $1.text.utf8.count })
                })
            return told
        }
        var source = source
        let report: RecordFileReport
        if self == .store {
            report = try await StoreImport(kinds: [Vehicle.self]).read(
                "file", into: store, setAside: { told.setAside.append($0) }, next: { try source.next() })
        } else {
            report = try await RecordImport<Vehicle>(
                as: CommitKey(.group, "import"), Act("import", by: .system("import"), at: now)
            ).read("file", into: store, setAside: { told.setAside.append($0) }, next: { try source.next() })
        }
        told.counts = report.counts
        told.findings = report.findings
        return told
    }

    /// Reads bytes that are there.
    func read(_ bytes: [UInt8]) async throws -> Told { try await read(MemoryBytes(bytes, pieceSize: 100)) }

    /// A small file of which everything is taken.
    func small() async throws -> [UInt8] {
        switch self {
        case .table:
            Array(
                ("VIN,RO_OPEN_DATE,MILEAGE,ODOMETER_MEASURE,RO_INVOICE_NUMBER,SERVICE_DESCRIPTION\r\n"
                    + "1HGCM82633A004352,06/30/2026,\"41,199\",KM,RO-1,\"Öl, \"\"neu\"\"\"\r\n"
                    + "1HGCM82633A004352,07/01/2026,41300,KM,RO-2,Brakes\r\n").utf8)
        case .starXML:
            Array(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<s:ProcessRepairOrder xmlns:s='urn:s'>\n"
                    + "<RepairOrder><DocumentID>RO-1</DocumentID><VehicleID>1HGCM82633A004352</VehicleID>\n"
                    + "<RepairOrderOpenedDate>2026-06-30</RepairOrderOpenedDate>"
                    + "<Job><JobNumberString>1</JobNumberString><!-- x -->"
                    + "<OperationName>Öl &amp; <![CDATA[<Filter>]]></OperationName></Job>\n"
                    + "</RepairOrder>\n</s:ProcessRepairOrder>\n").utf8)
        case .starJSON:
            Array(
                (#"[{"repairOrderNumber": "RO-1", "vehicle": {"vehicleId": "1HGCM82633A004352"},"#
                    + "\n" + #""repairOrderOpenedDate": "2026-06-30", "job": [{"jobNumberString": "\u00d6l é"}]}]"#)
                    .utf8)
        case .fortellis:
            Array(
                (#"{"data": [{"roNumber": "RO-1", "vin": "1HGCM82633A004352", "openDate": "2026-06-30","#
                    + "\n" + #""mileageIn": {"value": 41199, "units": "KM"}, "serviceLineItems": [{"cause": "é"}]}]}"#)
                    .utf8)
        case .store:
            try await Self.export { try await StoreExport(kinds: [Vehicle.self]).write($0, to: $1) }
        case .records:
            try await Self.export { store, put in
                try await RecordExport<Vehicle>(ofEverybodyWhere: .everything).write(store, to: put)
            }
        }
    }

    private static func export(
        _ write: (InMemoryStore, ([UInt8]) async throws -> Void) async throws -> Void
    ) async throws -> [UInt8] {
        let store = InMemoryStore()
        var changes = ChangeSet(CommitKey(.group, "new"))
        let act = Act("write", by: .system("test"), at: try Timestamp("2026-06-30T08:00:00Z"))
        for (id, vin) in [("V1", "1HGCM82633A004352"), ("V2 é", "WAUZZZ4L78D067850")] {
            let details = VehicleDetails(make: "Honda", model: "é", vin: try VIN(vin))
            try changes.insert(Vehicle(RecordKey(.group, Identifier(id)), details), act)
        }
        try await store.commit(changes)
        var bytes: [UInt8] = []
        try await write(store) { bytes += $0 }
        return bytes
    }
}
