using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The scale of the effort question and who counts as "it was easy".</summary>
public sealed partial record CustomerEffortScoreOptions
{
    /// <summary>CES 2.0: "made it easy", 1 strongly disagree … 7 strongly agree; easy from 5.</summary>
    public static CustomerEffortScoreOptions AgreementOneToSeven { get; } = new() { Scale = ScaleDefinition.OneToSeven, EasyFrom = 5 };

    /// <summary>The first CES: "how much effort did you have to put forth", 1 very low … 5 very high, the minimum being best; easy from the mirrored 4,
    /// which are 1 and 2.</summary>
    public static CustomerEffortScoreOptions EffortOneToFive { get; } = new()
    {
        Scale = new ScaleDefinition { Minimum = 1, Maximum = 5, Direction = ScaleDirection.LowerIsBetter },
        EasyFrom = 4,
    };

    /// <summary>The scale of the question. Its direction decides which end is easy; there is no default to guess by.</summary>
    public required ScaleDefinition Scale
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Answers of at least this found it easy. On a scale whose minimum is best, applied to the mirrored answer.</summary>
    public required decimal EasyFrom { get; init; }

    /// <summary>Confidence level, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    internal CustomerEffortScoreOptions RequireOrder()
    {
        Scale.RequireOrder();
        Guard.InRange(EasyFrom, Scale.Minimum, Scale.Maximum);
        return this;
    }
}
