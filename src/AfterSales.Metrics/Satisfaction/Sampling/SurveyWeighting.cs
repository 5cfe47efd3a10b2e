namespace AfterSales.Metrics.Satisfaction;

/// <summary>What the survey weights of the valid answers did: how many answers they are worth.</summary>
public sealed partial record SurveyWeighting
{
    /// <summary>Sum of the weights; the number of valid answers without weights.</summary>
    public required decimal TotalWeight { get; init; }

    /// <summary>Kish's design effect n·Σw² / (Σw)²: 1 for equal weights, 2 when half the precision is lost.</summary>
    public required Figure<double> DesignEffect { get; init; }

    /// <summary>Kish's effective number of answers (Σw)² / Σw².</summary>
    public required Figure<double> EffectiveSampleSize { get; init; }

    /// <summary>That of so many answers of weight 1.</summary>
    internal static SurveyWeighting OfEqual(long answers) => new()
    {
        TotalWeight = answers,
        DesignEffect = answers == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : new Figure<double>(1),
        EffectiveSampleSize = answers == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : new Figure<double>(answers),
    };
}
