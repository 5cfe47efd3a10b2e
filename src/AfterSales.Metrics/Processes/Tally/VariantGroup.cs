using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Closed cases of one sequence of steps.</summary>
public sealed partial record VariantGroup
{
    /// <summary>The steps, in order; at least one.</summary>
    /// <exception cref="ArgumentException">There is none, or a name is blank.</exception>
    public required IReadOnlyList<string> Steps
    {
        get;
        init
        {
            field = FrozenList.Own(Guard.Items(value).Select(step => Guard.NotBlank(step, nameof(Steps))).ToArray());
            Guard.NotEmpty(field.Count, nameof(Steps));
        }
    }

    /// <summary>How many cases.</summary>
    public required long Count { get; init => field = Guard.NotNegative(value); }

    /// <summary>Their lead times together.</summary>
    public required TotalTime Lead { get; init => field = Guard.NotNegative(value); }
}
