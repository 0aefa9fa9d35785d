import AfterSalesCore

extension [JSONValue] {
    /// The elements without others, each taken out as often as it occurs there.
    func removing(_ others: [JSONValue]) -> [JSONValue] {
        var left: [JSONValue: Int] = [:]
        for other in others { left[other, default: 0] += 1 }
        return filter { element in
            guard let count = left[element], count > 0 else { return true }
            left[element] = count - 1
            return false
        }
    }

    /// The elements with those of another list in place of those that differ at the same index of a list before.
    func replacing(_ old: [JSONValue], by new: [JSONValue]) -> [JSONValue] {
        var substitutes: [JSONValue: [JSONValue]] = [:]
        for (old, new) in zip(old, new).reversed() where old != new { substitutes[old, default: []].append(new) }
        return map { substitutes[$0]?.popLast() ?? $0 }
    }

    /// Whether each element that a change from `target` to `base` changed, and that is another one now, is still the
    /// same thing at the same index, and not its neighbour that has moved up.
    func areInPlace(of base: [JSONValue], before target: [JSONValue]) -> Bool {
        guard count >= base.count else { return false }
        return base.indices.allSatisfy { index in
            guard base[index] != target[index], self[index] != base[index] else { return true }
            guard case .object(let members) = self[index] else { return true }
            guard !contains(base[index]) else { return false }
            let likeness = base[index].likeness(to: members)
            return base.indices.allSatisfy { $0 == index || base[$0].likeness(to: members) < likeness }
        }
    }
}

extension JSONValue {
    /// How many members it has in common with an object.
    fileprivate func likeness(to others: [Member]) -> Int {
        guard case .object(let members) = self else { return 0 }
        return members.count { member in others.contains { $0.key == member.key && $0.value == member.value } }
    }
}
