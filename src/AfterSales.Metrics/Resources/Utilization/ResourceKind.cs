namespace AfterSales.Metrics.Resources;

/// <summary>What a resource is.</summary>
public enum ResourceKind
{
    /// <summary>A technician, an agent.</summary>
    Person,

    /// <summary>A crew or a queue that is booked as one.</summary>
    Team,

    /// <summary>A van, a truck.</summary>
    Vehicle,

    /// <summary>A tool, a test bench, a machine.</summary>
    Tool,

    /// <summary>A workshop bay, a dock.</summary>
    Bay,

    /// <summary>A unit lent to customers while theirs is repaired.</summary>
    LoanUnit,
}
