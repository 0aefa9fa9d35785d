@testable import AfterSalesTestOracle

extension PrintedFormula {
    private mutating func name() throws -> String {
        skipSpaces()
        let special = figures.specialNames.filter { text[position...].starts(with: $0) }.max { $0.count < $1.count }
        if let special {
            position += special.count
            return special
        }
        let start = position
        while position < text.count, Self.isNamePart(text[position]) || text[position] == "." { position += 1 }
        guard position > start else { throw unreadable("name missing") }
        return String(text[start..<position])
    }

    mutating func named() throws -> Fraction {
        let name = try name()
        guard take("(") else { return try look(up: name) }
        switch name {
        case "attainment", "target":
            let metric = try self.name()
            guard take(")") else { throw unreadable(") missing") }
            return try look(up: "\(name)(\(metric))")
        case "if":
            let isTrue = !(try disjunction()).isZero
            guard take(",") else { throw unreadable(", missing") }
            let first = try skipping(!isTrue) { try $0.disjunction() }
            guard take(",") else { throw unreadable(", missing") }
            let second = try skipping(isTrue) { try $0.disjunction() }
            guard take(")") else { throw unreadable(") missing") }
            return isTrue ? first : second
        case "graduated", "interpolated":
            let table = try self.name()
            guard take(",") else { throw unreadable(", missing") }
            let input = try arguments()
            return try look(up: "\(name)(\(table), ", at: input)
        default: return try apply(name, try arguments())
        }
    }

    private mutating func arguments() throws -> [Fraction] {
        var arguments = [try disjunction()]
        while take(",") { arguments.append(try disjunction()) }
        guard take(")") else { throw unreadable(") missing") }
        return arguments
    }

    private func apply(_ name: String, _ arguments: [Fraction]) throws -> Fraction {
        if isSkipping { return .zero }
        func best(_ sign: Int) -> Fraction {
            arguments.dropFirst().reduce(arguments[0]) { $1.compared(with: $0) == sign ? $1 : $0 }
        }
        switch name {
        case "min": return best(-1)
        case "max": return best(1)
        case "clamp":
            let (value, low, high) = (arguments[0], arguments[1], arguments[2])
            return value.compared(with: low) == -1 ? low : value.compared(with: high) == 1 ? high : value
        case "round": return arguments[0].rounded(Int(arguments[1].units(0) ?? 0), figures.mode)
        default: return try look(up: "\(name)(", at: arguments)
        }
    }

    private func look(up name: String) throws -> Fraction {
        if isSkipping { return .zero }
        guard let value = figures.value(name) else { throw unreadable("no figure \(name)") }
        return value
    }

    /// A table's value at an input: the figure whose name has the same number inside.
    private func look(up prefix: String, at arguments: [Fraction]) throws -> Fraction {
        if isSkipping { return .zero }
        let input = arguments[0].reduced
        return try look(up: "\(prefix)\(input.top)/\(input.bottom))")
    }
}
