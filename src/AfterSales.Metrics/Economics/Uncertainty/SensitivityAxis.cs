using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>One side of a <see cref="SensitivityGrid"/>: a driver and the values it takes.</summary>
public sealed partial record SensitivityAxis
{
    /// <summary>The driver's name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Driver
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The values, finite, in the order to show them; they may leave the driver's range.</summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public required IReadOnlyList<double> Values
    {
        get;
        init
        {
            var copy = FrozenList.Copy(value);
            Guard.AllFinite(copy.Span, nameof(Values));
            field = copy;
        }
    }
}
