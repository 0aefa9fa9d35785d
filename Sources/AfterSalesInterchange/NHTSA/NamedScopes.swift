import AfterSalesCore
import AfterSalesWarranty

/// Sorts of cars that a campaign calls back by name: of each make and model, built in the same days, the model years, those that
/// follow each other as one range. The same in whatever order they are added.
struct NamedScopes {
    /// What is one sort of car; names without regard to what does not count where cars are held against them.
    private struct Name: Hashable {
        let names: RecallNames
        let produced: RecallRange<LocalDate>

        init(_ scope: RecallScope) {
            names = RecallNames(make: scope.make, model: scope.model)
            produced = scope.produced
        }
    }

    private struct Sort {
        var make: String?
        var model: String?
        /// Apart from each other, in order.
        var years: [ClosedRange<Int>] = []
    }

    private var sorts: [Name: Sort] = [:]

    init(_ scopes: some Sequence<RecallScope>) {
        for scope in scopes { add(scope) }
    }

    /// Whether a scope says nothing but names, years and days of production, so that it can be put together with others.
    static func isNamed(_ scope: RecallScope) -> Bool {
        scope.wmi == nil && scope.vdsPrefix.isEmpty && scope.plants.isEmpty && scope.serials.isAny
            && !scope.areLightVehicles
    }

    mutating func add(_ scope: RecallScope) {
        var sort = sorts[Name(scope)] ?? Sort(make: scope.make, model: scope.model)
        // Of several spellings one, whichever came first.
        sort.make = [sort.make, scope.make].compactMap(\.self).min()
        sort.model = [sort.model, scope.model].compactMap(\.self).min()
        sort.years.join(Self.years(scope))
        sorts[Name(scope)] = sort
    }

    /// Whether every car that a scope means is among these.
    func contains(_ scope: RecallScope) -> Bool {
        let years = Self.years(scope)
        return sorts[Name(scope)]?.years.contains {
            $0.lowerBound <= years.lowerBound && years.upperBound <= $0.upperBound
        }
            ?? false
    }

    /// The scopes, by make, model, days of production and years.
    var scopes: [RecallScope] {
        let all = sorts.flatMap { name, sort in
            sort.years.map { years in
                RecallScope(
                    modelYears: RecallRange(
                        from: years.lowerBound == .min ? nil : years.lowerBound,
                        through: years.upperBound == .max ? nil : years.upperBound),
                    make: sort.make, model: sort.model, produced: name.produced)
            }
        }
        return all.sorted { left, right in
            let names = ((left.make ?? "", left.model ?? ""), (right.make ?? "", right.model ?? ""))
            if names.0 != names.1 { return names.0 < names.1 }
            let days = (left.produced.description, right.produced.description)
            if days.0 != days.1 { return days.0 < days.1 }
            return left.modelYears.from ?? .min < right.modelYears.from ?? .min
        }
    }

    private static func years(_ scope: RecallScope) -> ClosedRange<Int> {
        let from = scope.modelYears.from ?? .min
        return from...max(from, scope.modelYears.through ?? .max)
    }
}

extension [ClosedRange<Int>] {
    /// Puts a range among others, as one with those that it touches.
    fileprivate mutating func join(_ range: ClosedRange<Int>) {
        var joined = range
        var others: [ClosedRange<Int>] = []
        for other in self {
            let isBefore = other.upperBound < joined.lowerBound && other.upperBound + 1 < joined.lowerBound
            let isBehind = other.lowerBound > joined.upperBound && other.lowerBound - 1 > joined.upperBound
            if isBefore || isBehind {
                others.append(other)
            } else {
                joined =
                    Swift.min(joined.lowerBound, other.lowerBound)...Swift.max(joined.upperBound, other.upperBound)
            }
        }
        others.append(joined)
        self = others.sorted { $0.lowerBound < $1.lowerBound }
    }
}
