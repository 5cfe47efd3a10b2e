namespace AfterSales.Metrics.Economics;

/// <summary>One run through the chain of <see cref="ReturnOnQuality"/>, link by link.</summary>
public sealed partial record ReturnOnQualityChain
{
    /// <summary>By how much satisfaction rises.</summary>
    public required double SatisfactionGain { get; init; }

    /// <summary>By how much one unit of satisfaction raises retention.</summary>
    public required double RetentionPerSatisfaction { get; init; }

    /// <summary>The retention with the improvement, inside 0 to 1 or not; undefined where no double holds it.</summary>
    public required Figure<double> RetentionAfter { get; init; }

    /// <summary>How many customers more there are at the end of the last period than without the improvement.</summary>
    public required Figure<double> CustomersKept { get; init; }

    /// <summary>What a customer brings in each period.</summary>
    public required double MarginPerCustomer { get; init; }

    /// <summary>Present value of the margin of the customers kept.</summary>
    public required Figure<double> Benefit { get; init; }

    /// <summary>Present value of the improvement's cost.</summary>
    public required Figure<double> Cost { get; init; }

    /// <summary>Benefit − cost.</summary>
    public required Figure<double> NetPresentValue { get; init; }

    /// <summary>(Benefit − cost) / cost: the return on quality, as a fraction.</summary>
    public required Figure<double> Ratio { get; init; }
}
