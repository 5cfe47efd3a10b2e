using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One manifest question of an <see cref="AcsiScore"/>: its weight in the model and its scale.</summary>
public sealed partial record AcsiItem
{
    /// <summary>The question's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Unstandardized weight: a PLS outer weight divided by the question's standard deviation. Any total.</summary>
    public required decimal Weight { get; init; }

    /// <summary>The question's scale; 1 to 10 by default.</summary>
    public ScaleDefinition Scale
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = ScaleDefinition.OneToTen;

    /// <summary>Mean answer, turned so that higher is better, when the score is computed from means; null when from answers.</summary>
    public double? Mean
    {
        get;
        init => field = value is null ? null : Guard.Finite(value.Value);
    }
}
