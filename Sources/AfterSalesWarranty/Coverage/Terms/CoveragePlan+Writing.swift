import AfterSalesStorage
import AfterSalesRepairOrders
import AfterSalesCustomers
import AfterSalesCore

extension CoveragePlan {
    /// The plan document as JSON text, always the same bytes for the same plan. Whose it is does not stand in it. Lists that
    /// are empty, and what stands for itself, are left out.
    public func json() -> String { JSONWriter.text(document) }

    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("format", .string(Self.format)), .init("id", .string(key.id.rawValue)),
            .init("version", .integer(version)), .init("title", title.document),
        ]
        if let manufacturer { members.append(.init("manufacturer", .string(manufacturer.rawValue))) }
        members.append(.init("order", .texts(order.map(\.rawValue))))
        if !bars.isEmpty { members.append(.init("bars", .array(bars.map(\.document)))) }
        members.append(.init("terms", .array(terms.map(\.document))))
        return .object(members)
    }
}

extension LocalizedText {
    var document: JSONValue {
        .object([
            .init(Language.english.rawValue, .string(english)),
            .init(Language.simplifiedChinese.rawValue, .string(simplifiedChinese)),
        ])
    }
}

extension JSONValue {
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

extension ExclusionBar {
    fileprivate var document: JSONValue {
        .object([
            .init("ground", .string(ground.rawValue)), .init("allowsCause", .bool(allowsCause)),
            .init("source", .string(source)),
        ])
    }
}

extension CoverageTerm {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(id.rawValue)), .init("version", .integer(version)), .init("title", title.document),
            .init("source", .string(source)), .init("grantor", .string(grantor.rawValue)),
            .init("effective", effective.document),
        ]
        if vehicles != .all { members.append(.init("vehicles", vehicles.document)) }
        if covers != .none { members.append(.init("covers", covers.document)) }
        if except != .none { members.append(.init("except", except.document)) }
        members += [
            .init("natures", .texts(natures.map(\.rawValue))), .init("start", .string(start.rawValue)),
        ]
        if start != .contract { members.append(.init("period", period.document)) }
        if !exclusions.isEmpty { members.append(.init("exclusions", .array(exclusions.map(\.document)))) }
        return .object(members)
    }
}

extension DateWindow {
    fileprivate var document: JSONValue {
        .object(
            [.init("from", .string(from.description))]
                + (through.map { [.init("through", .string($0.description))] } ?? []))
    }
}

extension CoverageVehicles {
    fileprivate var document: JSONValue {
        var members = JSONValue.Member.lists([
            ("makes", makes), ("models", models), ("wmis", wmis), ("uses", uses.map(\.rawValue)),
        ])
        if let modelYears {
            members.append(
                .init(
                    "modelYears",
                    .object([
                        .init("from", .integer(modelYears.lowerBound)),
                        .init("through", .integer(modelYears.upperBound)),
                    ])))
        }
        return .object(members)
    }
}

extension CoverageParts {
    fileprivate var document: JSONValue {
        .object(
            JSONValue.Member.lists([
                ("classes", classes.map(\.rawValue)), ("systems", systems.map(\.rawValue)), ("parts", parts),
            ]))
    }
}

extension JSONValue.Member {
    fileprivate static func lists(_ lists: [(name: String, texts: [String])]) -> [JSONValue.Member] {
        lists.filter { !$0.texts.isEmpty }.map { .init($0.name, .texts($0.texts)) }
    }
}

extension CoveragePeriod {
    fileprivate var document: JSONValue {
        let unlimited = JSONValue.string("unlimited")
        let length: JSONValue.Member =
            switch time {
            case .months(let count): .init("months", .integer(count))
            case .days(let count): .init("days", .integer(count))
            case .unlimited: .init("months", unlimited)
            }
        var members = [length, .init("kilometres", kilometres.map(JSONValue.integer) ?? unlimited)]
        if counting != .zero { members.append(.init("kilometresFrom", .string(counting.rawValue))) }
        return .object(members)
    }
}

extension CoverageExclusion {
    fileprivate var document: JSONValue {
        .object([.init("ground", .string(ground.rawValue)), .init("hasToBeCause", .bool(hasToBeCause))])
    }
}
