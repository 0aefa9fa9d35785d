/// The positions of `reference-4s`.
package enum HandPosition: String, CaseIterable, Sendable {
    case serviceAdvisor, advisorAssistant, frontDeskSupervisor
    case accessorySpecialist, accessoryInstaller
    case mechanic, bodyTechnician, paintTechnician, carWasher
    case fleetDeveloper
    case insuranceManager, claimsAdjuster, claimsClerk
    case workshopDirector, bodyPaintSupervisor, qualityInspector, dispatcher, fieldSpecialist
    case stationManager, serviceManager, stationAssistant, partsManager, trainer
    case warehousePlanner, warehouseKeeper, cashier, receptionist
    case detailingLead, detailer, detailingWasher
}

/// Whether somebody takes part.
package enum HandStatus: Sendable {
    case regular, probation, left
}

/// The teams that have a pool.
package enum HandTeam: String, Sendable {
    case reception, detailing
}

/// The schemes of `reference-4s` in plan order.
package enum HandScheme: String, CaseIterable, Sendable {
    case reception
    case accessorySales, accessorySalesDesk, accessoryInstall, partsDesk, staffSales
    case mechanic, body, paint, carWash, detailing
    case fleet, claims, insuranceSales, insuranceRenewal
    case workshopManagement, afterSalesManagement, support
}
