import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

extension RecallCampaign {
    /// The fields of a campaign in a document.
    static let fieldNames = [
        "id", "manufacturer", "manufacturerNumber", "authority", "authorityNumber", "component", "defect",
        "consequence", "remedy", "safety", "publishedOn", "closedOn", "scopes", "vins",
    ]
}

extension DocumentReader {
    /// What an object says of a campaign.
    mutating func recall(in fields: Fields, owner: RecordOwner) -> RecallDraft {
        var draft = RecallDraft(key: RecordKey(owner, Identifier(string("id", in: fields) ?? "")))
        draft.manufacturer = string("manufacturer", in: fields, required: false).map { Identifier($0) }
        draft.manufacturerNumber = string("manufacturerNumber", in: fields, required: false)
        draft.authority = string("authority", in: fields, required: false).map { RecallAuthority(rawValue: $0) }
        draft.authorityNumber = string("authorityNumber", in: fields, required: false)
        draft.component = list("component", in: fields).map { string($0, at: $1) ?? "" }
        draft.defect = string("defect", in: fields, required: false) ?? ""
        draft.consequence = string("consequence", in: fields, required: false) ?? ""
        draft.remedy = remedy(in: fields)
        draft.safety = safety(in: fields)
        draft.publishedOn = date("publishedOn", in: fields)
        draft.closedOn = date("closedOn", in: fields)
        draft.scopes = list("scopes", in: fields).map { scope($0, at: $1) }
        let listed = list("vins", in: fields)
        draft.vins = listed.compactMap { vin($0, at: $1) }
        draft.hasUnreadableVINs = draft.vins.count < listed.count
        return draft
    }

    private mutating func remedy(in fields: Fields) -> RecallRemedy {
        guard let value = present("remedy", in: fields, required: false),
            let fields = object(
                value, at: fields.place.field("remedy"), known: ["text", "operation", "hours", "parts"])
        else { return RecallRemedy() }
        let parts = list("parts", in: fields).map { value, place in
            guard let fields = object(value, at: place, known: ["number", "quantity"]) else { return RecallPart("") }
            return RecallPart(string("number", in: fields) ?? "", quantity: quantity("quantity", in: fields) ?? .one)
        }
        return RecallRemedy(
            string("text", in: fields, required: false) ?? "",
            operation: string("operation", in: fields, required: false), hours: quantity("hours", in: fields),
            parts: parts)
    }

    private mutating func safety(in fields: Fields) -> RecallSafety {
        let known = ["doNotDrive", "parkOutside", "overTheAir"]
        guard let value = present("safety", in: fields, required: false),
            let fields = object(value, at: fields.place.field("safety"), known: known)
        else { return RecallSafety() }
        return RecallSafety(
            doNotDrive: flag("doNotDrive", in: fields, required: false) ?? false,
            parkOutside: flag("parkOutside", in: fields, required: false) ?? false,
            overTheAir: flag("overTheAir", in: fields, required: false) ?? false)
    }

    private mutating func scope(_ value: JSONValue, at place: Place) -> RecallScope {
        let known = [
            "wmi", "vdsPrefix", "modelYears", "plants", "serials", "make", "model", "produced", "lightVehicles",
        ]
        // An element that is no object leaves an empty one in its place, so that those behind it keep their index.
        guard let fields = object(value, at: place, known: known) else { return RecallScope() }
        return RecallScope(
            wmi: string("wmi", in: fields, required: false),
            vdsPrefix: string("vdsPrefix", in: fields, required: false) ?? "",
            modelYears: range("modelYears", in: fields) { reader, name, fields in
                reader.integer(name, in: fields, required: false)
            },
            plants: string("plants", in: fields, required: false) ?? "",
            serials: range("serials", in: fields) { reader, name, fields in
                reader.string(name, in: fields, required: false)
            },
            make: string("make", in: fields, required: false), model: string("model", in: fields, required: false),
            produced: range("produced", in: fields) { reader, name, fields in reader.date(name, in: fields) },
            areLightVehicles: flag("lightVehicles", in: fields, required: false) ?? false)
    }

    private mutating func range<Bound>(
        _ name: String, in fields: Fields, _ bound: (inout DocumentReader, String, Fields) -> Bound?
    ) -> RecallRange<Bound> {
        guard let value = present(name, in: fields, required: false),
            let fields = object(value, at: fields.place.field(name), known: ["from", "through"])
        else { return .any }
        return RecallRange(from: bound(&self, "from", fields), through: bound(&self, "through", fields))
    }

    private mutating func vin(_ value: JSONValue, at place: Place) -> VIN? {
        guard let text = string(value, at: place) else { return nil }
        if let vin = try? VIN(text) { return vin }
        for finding in VINCheck(text, at: place).findings { add(finding) }
        return nil
    }

    private mutating func quantity<Unit>(_ name: String, in fields: Fields) -> Quantity<Unit>? {
        guard let text = decimal(name, in: fields, required: false) else { return nil }
        do throws(NumeralError) {
            return try Quantity(text)
        } catch {
            report(error, text, at: fields.place.field(name))
            return nil
        }
    }

    private mutating func date(_ name: String, in fields: Fields) -> LocalDate? {
        guard let text = string(name, in: fields, required: false) else { return nil }
        return day(text, at: fields.place.field(name))
    }

    /// The day that a text spells; nil where it is none, which has been reported.
    mutating func day(_ text: String, at place: Place) -> LocalDate? {
        if let day = try? LocalDate(text) { return day }
        report(
            "malformedDate", at: place, inputs: [.init("value", String(text.prefix(60)))],
            "it is no date such as 2026-06-30", "日期格式应为 2026-06-30")
        return nil
    }
}
