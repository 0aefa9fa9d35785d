import AfterSalesCore

/// Metrics, derived metrics, targets and attainments.
extension Evaluation {
    mutating func measure(_ reading: Expression.Reading, _ own: FactLayout.Holder, _ row: Int) -> Rational? {
        let holder = reading.level.holder(own: own)
        if reading.measure >= model.symbols.metricCount {
            return derived(reading.measure, holder, own, row)
        }
        let name = reading.measure
        guard let at = resolved(holder, own, row) else {
            fail(.missingMetric(name, .employee(month.employee(row).id)))
            return nil
        }
        guard let column = model.layout[holder].value[name], let units = month.table[holder, column, at] else {
            guard model.symbols.measures[name].missing == .zero else {
                fail(.missingMetric(name, month.subject(holder, at)))
                return nil
            }
            note(.value(name, holder, .zero, isGiven: false))
            return .zero
        }
        let value = DecimalNumeral.rational(units: units, fractionDigits: model.storedDigits(of: name))
        note(.value(name, holder, value, isGiven: true))
        return value
    }

    mutating func derived(
        _ measure: Int, _ holder: FactLayout.Holder, _ own: FactLayout.Holder, _ row: Int
    ) -> Rational? {
        guard let at = resolved(holder, own, row) else {
            fail(.missingMetric(measure, .employee(month.employee(row).id)))
            return nil
        }
        let key = DerivedKey(measure: measure, holder: holder, row: at)
        if let known = derivedValues[key] { return known }
        let model = model
        let expression = model.derived[measure - model.symbols.metricCount]
        var named: Rational?
        if let value = value(expression.root, in: expression, holder, at) {
            named = checked(at: expression.root, in: expression) { () throws(ArithmeticError) in
                try model.named(value, expression.dimension)
            }
        }
        derivedValues[key] = .some(named)
        if let named { note(.derived(measure, holder, named)) }
        return named
    }

    mutating func target(_ reading: Expression.Reading, _ own: FactLayout.Holder, _ row: Int) -> Rational? {
        let holder = reading.level.holder(own: own)
        guard let at = resolved(holder, own, row) else {
            fail(.missingTarget(reading.measure, .employee(month.employee(row).id)))
            return nil
        }
        guard let column = model.layout[holder].target[reading.measure], let units = month.table[holder, column, at]
        else {
            fail(.missingTarget(reading.measure, month.subject(holder, at)))
            return nil
        }
        guard units != 0 else {
            fail(.zeroTarget(reading.measure, month.subject(holder, at)))
            return nil
        }
        let value = DecimalNumeral.rational(units: units, fractionDigits: model.storedDigits(of: reading.measure))
        note(.target(reading.measure, holder, value))
        return value
    }

    mutating func attainment(
        _ reading: Expression.Reading, _ own: FactLayout.Holder, _ row: Int, column: Int
    ) -> Rational? {
        let value = measure(reading, own, row)
        let target = target(reading, own, row)
        guard let value, let target else { return nil }
        let holder = reading.level.holder(own: own)
        do throws(ArithmeticError) {
            let attainment = try model.named(try value / target, .ratio)
            guard attainment >= .zero else {
                fail(.negativeAttainment(reading.measure, month.subject(holder, resolved(holder, own, row) ?? 0)))
                return nil
            }
            note(.attainment(reading.measure, holder, attainment))
            return attainment
        } catch {
            fail(.overflow(column: column))
            return nil
        }
    }

    /// The row of `holder`'s facts that belongs to a row of `own`'s; nil for an employee without a team.
    func resolved(_ holder: FactLayout.Holder, _ own: FactLayout.Holder, _ row: Int) -> Int? {
        if holder == own { return row }
        if holder == .dealer { return 0 }
        return month.teams[row] < 0 ? nil : month.teams[row]
    }
}
