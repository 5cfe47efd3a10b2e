using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="OwnerAnswers"/> found, with its ingredients.</summary>
public sealed partial record OwnerAnswersResult
{
    /// <summary>The group these reviews are; null for all.</summary>
    /// <value>Null by default.</value>
    public string? Group { get; init; }

    /// <summary>Reviews.</summary>
    public required long Reviews { get; init; }

    /// <summary>Answered ones.</summary>
    public required long Answered { get; init; }

    /// <summary>Share of them that was answered.</summary>
    public required Estimate AnswerRate { get; init; }

    /// <summary>Mean hours of the answered ones alone: the figure others show, which flatters.</summary>
    public required Figure<double> NaiveMeanHours { get; init; }

    /// <summary>Hours within which half of all reviews are answered.</summary>
    public required Figure<double> MedianHours { get; init; }

    /// <summary>Share answered within each of the hours asked for.</summary>
    public required IReadOnlyList<Estimate> Within
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
