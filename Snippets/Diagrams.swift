// Prints a lifecycle as the Mermaid diagram that docs/ shows: `swift run Diagrams OrderStatus`.

import AfterSales

/// A name that no diagram has.
struct UnknownDiagram: Error { let name: String }

let diagrams = [
    "AppointmentStatus": AppointmentStatus.lifecycle.mermaid(from: .booked),
    "CareTask": CareTaskState.Kind.lifecycle.mermaid(from: .open),
    "ClaimStatus": ClaimStatus.lifecycle.mermaid(from: .draft),
    "CloseStatus": CloseStatus.lifecycle.mermaid(from: .draft),
    "ComplaintStatus": ComplaintStatus.lifecycle.mermaid(from: .received),
    "OrderStatus": OrderStatus.lifecycle.mermaid(from: .draft),
    "PartStatus": PartStatus.lifecycle.mermaid(from: .tagged),
    "RescueStatus": RescueStatus.lifecycle.mermaid(from: .called),
    "VehicleRecallStatus": VehicleRecallStatus.lifecycle.mermaid(from: .affected),
]

for name in CommandLine.arguments.dropFirst() {
    guard let diagram = diagrams[name] else { throw UnknownDiagram(name: name) }
    print(diagram, terminator: "")
}
