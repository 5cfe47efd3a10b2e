using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What was found in a monetary-unit sample.</summary>
public sealed partial record UnitSampleInput
{
    /// <summary>The amount of the items that were drawn from.</summary>
    public required decimal Frame
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>How many units were drawn, one at least.</summary>
    public required int Sample
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>The taintings (book − audited)/book of the drawn items that are wrong; negative for understatements; zeros change nothing.</summary>
    public required IReadOnlyList<decimal> Taintings
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The items that were all examined; their errors are added as they are.</summary>
    /// <value>None.</value>
    public IReadOnlyList<AuditedItem> AllExamined
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    = FrozenList<AuditedItem>.Empty;

    /// <summary>One-sided confidence.</summary>
    /// <value>0.95.</value>
    public double Confidence
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }

    = Estimate.DefaultLevel;

    /// <summary>Which limits the bound steps along.</summary>
    /// <value><see cref="StringerFactors.Poisson"/>.</value>
    public StringerFactors Factors
    {
        get;
        init => field = Guard.Defined(value);
    }
}
