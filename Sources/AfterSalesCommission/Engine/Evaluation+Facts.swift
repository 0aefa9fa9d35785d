import AfterSalesCore

/// Metrics, derived metrics, targets and attainments.
extension Evaluation {
    mutating func measure(_ reading: Expression.Reading, _ own: Spot) -> Rational? {
        guard let spot = resolved(reading.level, own) else {
            fail(.noTeam(reading.measure, month.employee(own.row).id, isTarget: false))
            return nil
        }
        if reading.measure >= model.symbols.metricCount { return derived(reading.measure, spot) }
        let column = model.layout[spot.holder].value[reading.measure]
        guard let column, let units = month.table[spot.holder, column, spot.row] else {
            guard model.symbols.measures[reading.measure].missing == .zero else {
                fail(.missingMetric(reading.measure, month.subject(spot.holder, spot.row)))
                return nil
            }
            note(.value(reading.measure, spot, .zero, isGiven: false))
            return .zero
        }
        let value = DecimalNumeral.rational(
            units: units, fractionDigits: model.storedDigits(of: reading.measure))
        note(.value(reading.measure, spot, value, isGiven: true))
        return value
    }

    private mutating func derived(_ measure: Int, _ spot: Spot) -> Rational? {
        let key = DerivedKey(measure: measure, spot: spot)
        if let known = derivedValues[key] { return known }
        let expression = model.derived[measure - model.symbols.metricCount]
        let exact = value(expression.root, in: expression, spot)
        let named = exact.flatMap { self.named($0, expression) }
        derivedValues[key] = .some(named)
        if let named, let figures = gateFigures(expression, spot) {
            note(.gate(measure, spot, figures, named))
        } else if let named {
            note(.derived(measure, spot, named))
        }
        return named
    }

    mutating func target(_ reading: Expression.Reading, _ own: Spot) -> Rational? {
        guard let spot = resolved(reading.level, own) else {
            fail(.noTeam(reading.measure, month.employee(own.row).id, isTarget: true))
            return nil
        }
        let subject = month.subject(spot.holder, spot.row)
        let column = model.layout[spot.holder].target[reading.measure]
        guard let column, let units = month.table[spot.holder, column, spot.row] else {
            fail(.missingTarget(reading.measure, subject))
            return nil
        }
        guard units != 0 else {
            fail(.zeroTarget(reading.measure, subject))
            return nil
        }
        let value = DecimalNumeral.rational(
            units: units, fractionDigits: model.storedDigits(of: reading.measure))
        note(.target(reading.measure, spot, value))
        return value
    }

    mutating func attainment(_ reading: Expression.Reading, _ own: Spot, column: Int) -> Rational? {
        let value = measure(reading, own)
        let target = target(reading, own)
        guard let value, let target, let spot = resolved(reading.level, own) else { return nil }
        do throws(ArithmeticError) {
            let attainment = try model.named(try value / target, .ratio)
            guard attainment >= .zero else {
                fail(.negativeAttainment(reading.measure, month.subject(spot.holder, spot.row)))
                return nil
            }
            note(.attainment(reading.measure, spot, attainment))
            return attainment
        } catch {
            fail(.overflow(column: column))
            return nil
        }
    }

    /// Where a reading looks; nil for the team of an employee without one. What a derived metric reads at its own subject
    /// is called as the derived metric is.
    private func resolved(_ level: Expression.Level, _ own: Spot) -> Spot? {
        let holder = level.holder(own: own.holder)
        let scope = level == .own ? own.scope : level
        if holder == own.holder { return Spot(holder: holder, row: own.row, scope: scope) }
        if holder == .dealer { return Spot(holder: holder, row: 0, scope: scope) }
        return month.teams[own.row] < 0 ? nil : Spot(holder: holder, row: month.teams[own.row], scope: scope)
    }
}
