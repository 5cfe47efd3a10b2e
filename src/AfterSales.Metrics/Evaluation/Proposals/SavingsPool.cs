using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A cost that several proposals would save from: nothing can be saved from it twice.</summary>
public sealed partial record SavingsPool
{
    /// <summary>Its id, unique among the pools.</summary>
    public required string Id { get; init => field = Guard.NotBlank(value); }

    /// <summary>The whole cost; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required Money Amount
    {
        get;
        init => field = value.Amount >= 0 ? value : throw Guard.OutOfRange(nameof(Amount), "must not be negative", value);
    }
}
