using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <content>The classes of the standard dimensions. Any other is made with <see cref="Of"/>.</content>
public sealed partial record CostClass
{
    /// <summary>Traceability: traced to a cost object.</summary>
    public static CostClass Direct { get; } = new(CostDimension.Traceability, "Direct");

    /// <summary>Traceability: shared by several cost objects; to be allocated.</summary>
    public static CostClass Indirect { get; } = new(CostDimension.Traceability, "Indirect");

    /// <summary>Element: wages, salaries and what comes with them.</summary>
    public static CostClass Labor { get; } = new(CostDimension.Element, "Labor");

    /// <summary>Element: spare parts and materials.</summary>
    public static CostClass Parts { get; } = new(CostDimension.Element, "Parts");

    /// <summary>Element: freight, storage and travel.</summary>
    public static CostClass Logistics { get; } = new(CostDimension.Element, "Logistics");

    /// <summary>Element: tools, vehicles and test equipment.</summary>
    public static CostClass Equipment { get; } = new(CostDimension.Element, "Equipment");

    /// <summary>Element: software, hardware and communication.</summary>
    public static CostClass Technology { get; } = new(CostDimension.Element, "Technology");

    /// <summary>Element: work bought from others.</summary>
    public static CostClass Outsourcing { get; } = new(CostDimension.Element, "Outsourcing");

    /// <summary>Element: rooms and what they use.</summary>
    public static CostClass Facilities { get; } = new(CostDimension.Element, "Facilities");

    /// <summary>Element: any other element, named as such.</summary>
    public static CostClass OtherElement { get; } = new(CostDimension.Element, "Other");

    /// <summary>Behavior: the same at any volume in the relevant range.</summary>
    public static CostClass Fixed { get; } = new(CostDimension.Behavior, "Fixed");

    /// <summary>Behavior: in proportion to volume.</summary>
    public static CostClass Variable { get; } = new(CostDimension.Behavior, "Variable");

    /// <summary>Behavior: a fixed part and a variable one.</summary>
    public static CostClass Mixed { get; } = new(CostDimension.Behavior, "Mixed");

    /// <summary>Process: answering and diagnosing from afar.</summary>
    public static CostClass TechnicalSupport { get; } = new(CostDimension.Process, "Technical support");

    /// <summary>Process: repairing what failed.</summary>
    public static CostClass Repair { get; } = new(CostDimension.Process, "Repair");

    /// <summary>Process: keeping it from failing.</summary>
    public static CostClass Maintenance { get; } = new(CostDimension.Process, "Maintenance");

    /// <summary>Process: taking goods back and exchanging them.</summary>
    public static CostClass Returns { get; } = new(CostDimension.Process, "Returns");

    /// <summary>Process: installing and commissioning.</summary>
    public static CostClass Installation { get; } = new(CostDimension.Process, "Installation");

    /// <summary>Process: training customers and service staff.</summary>
    public static CostClass Training { get; } = new(CostDimension.Process, "Training");

    /// <summary>Process: orders, contracts and complaints.</summary>
    public static CostClass CustomerService { get; } = new(CostDimension.Process, "Customer service");

    /// <summary>Process: running the service organization.</summary>
    public static CostClass Administration { get; } = new(CostDimension.Process, "Administration");

    /// <summary>Quality: keeping failures from happening.</summary>
    public static CostClass Prevention { get; } = new(CostDimension.Quality, "Prevention");

    /// <summary>Quality: finding out whether they have.</summary>
    public static CostClass Appraisal { get; } = new(CostDimension.Quality, "Appraisal");

    /// <summary>Quality: failures found before the customer has the goods.</summary>
    public static CostClass InternalFailure { get; } = new(CostDimension.Quality, "Internal failure");

    /// <summary>Quality: failures found by the customer.</summary>
    public static CostClass ExternalFailure { get; } = new(CostDimension.Quality, "External failure");

    /// <summary>All of these, dimension by dimension.</summary>
    public static IReadOnlyList<CostClass> Standard { get; } = FrozenList.Own<CostClass>(
    [
        Direct, Indirect, Labor, Parts, Logistics, Equipment, Technology, Outsourcing, Facilities, OtherElement, Fixed, Variable, Mixed,
        TechnicalSupport, Repair, Maintenance, Returns, Installation, Training, CustomerService, Administration, Prevention, Appraisal,
        InternalFailure, ExternalFailure,
    ]);
}
