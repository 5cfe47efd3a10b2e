using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A project that is chosen whole or not at all.</summary>
public sealed partial record Project
{
    /// <summary>What the project is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>What it brings: a net present value, or points. Below zero for one that only makes others possible.</summary>
    public required decimal Benefit { get; init; }

    /// <summary>What it takes of each budget, in the budgets' order; none negative.</summary>
    public required IReadOnlyList<decimal> Costs
    {
        get;
        init
        {
            field = FrozenList.Copy(value);
            Guard.NoneNegative(value.ToArray(), nameof(Costs));
        }
    }
}
