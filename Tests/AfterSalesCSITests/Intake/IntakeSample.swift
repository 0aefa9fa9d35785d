import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// An instrument, a mapping and files to read by them.
enum IntakeSample {
    static let words = ["非常满意": 5, "满意": 4, "一般": 3, "Poor": 1]

    static func instrument() throws -> SurveyInstrument {
        try InstrumentSample.make(
            factors: [try InstrumentSample.factor("f1", "100")],
            questions: [
                try InstrumentSample.question("q1", .scale(1...5), in: "f1"),
                try InstrumentSample.question("q2", .yesNo, in: "f1"),
                try InstrumentSample.question("nps", .recommendation),
                try InstrumentSample.question("c", .text),
            ])
    }

    static func mapping(times: [SurveyTimeShape] = SurveyTimeShape.standard) throws -> SurveyMapping {
        try SurveyMapping(
            columns: [
                .response: "ID", .order: "RO", .advisor: "SA", .answeredAt: "Time", .deliveredOn: "Delivered",
                .customer: "Who", .seconds: "Took", .phone: "Phone", .email: "Mail", .vin: "VIN", .channel: "Way",
                .network: "IP",
            ],
            optional: [.customer, .advisor, .deliveredOn, .seconds, .phone, .email, .vin, .channel, .network],
            questions: [
                SurveyQuestionColumn("q1", in: "Satisfied?", words: words, comment: "Why?", isOptional: true),
                SurveyQuestionColumn("q2", in: "Told price?", words: ["是": 1, "否": 0], isOptional: true),
                SurveyQuestionColumn("nps", in: "Recommend", isOptional: true),
                SurveyQuestionColumn("c", in: "Comment", isOptional: true),
            ],
            channel: .phone, channels: ["微信": .messaging], times: times, region: "CN")
    }

    static func reader(
        closing: String? = nil, invitations: [SurveyInvitation] = [], zone: CivilZone = .china,
        times: [SurveyTimeShape] = SurveyTimeShape.standard
    ) throws -> SurveyReader {
        try SurveyReader(
            try instrument(), by: try mapping(times: times), for: .dealer("D01"), wave: "2026-06", zone: zone,
            closing: try closing.map { try LocalDate($0) }, invitations: invitations,
            vehicles: [try VIN("LFV3A23C0D3000001"): "V1"])
    }

    static func read(_ csv: String) throws -> SurveyIntake { try reader().read(csv: csv.utf8) }

    static func invitation(
        _ id: Identifier<SurveyInvitation>, order: String, closes: String?,
        to instrument: Identifier<SurveyInstrument> = "s1", sent: String? = "2026-06-01T00:00:00Z"
    ) throws -> SurveyInvitation {
        try SurveyInvitation(
            RecordKey(.dealer("D01"), id), to: instrument, wave: "2026-06", about: SurveyedVisit(order: order),
            by: .phone, sentAt: try sent.map { try Timestamp($0) }, closesOn: try closes.map { try LocalDate($0) })
    }
}

extension SurveyIntake {
    /// Read, taken, duplicates, late, set aside.
    var figures: [Int] { [counts.read, counts.taken, counts.duplicates, counts.late, counts.setAside] }
}
