import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension RecordStore {
    /// Takes an appointment's hours of its day, and leaves in `check` what stands against that.
    func take(
        _ appointment: inout Appointment, by plan: CapacityPlan, despite reason: String?, _ act: Act,
        in changes: inout ChangeSet, _ check: inout OrderCheck
    ) async throws {
        check.text(reason, .statement, at: Place.document.field("overbookedBecause"))
        let key = WorkshopDay.key(of: appointment.slot.day, of: appointment.key.owner)
        let stored = try await load(key)
        var day = stored?.record ?? WorkshopDay(appointment.slot.day, of: appointment.key.owner)
        let over = try day.book(
            appointment.key.id, appointment.hours(), by: plan, knowingly: reason != nil, &check)
        if !over.isEmpty { appointment.overbookedBecause = reason }
        if let stored { try changes.update(stored, to: day, act) } else { try changes.insert(day, act) }
    }

    /// Gives an appointment's hours back to its day.
    func free(_ appointment: Appointment, _ act: Act, in changes: inout ChangeSet) async throws {
        let key = WorkshopDay.key(of: appointment.slot.day, of: appointment.key.owner)
        guard let stored = try await load(key) else { return }
        var day = stored.record
        day.free(appointment.key.id)
        try changes.update(stored, to: day, act)
    }
}

extension Act {
    /// The act without its reason: what was said about a customer stays with the record that names him, where it can be
    /// erased.
    var unexplained: Act { Act(action, by: actor, at: at) }
}
