namespace AfterSales.Metrics.Evaluation;

/// <summary>The change of the treated beyond that of the control.</summary>
public sealed partial record ControlEffectResult
{
    /// <summary>(Treated after − before) − (control after − before), with its interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Its standard error; 0 without any variation.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Degrees of freedom (Satterthwaite).</summary>
    public required Figure<double> DegreesOfFreedom { get; init; }

    /// <summary>Treated after − before.</summary>
    public required Figure<double> TreatedChange { get; init; }

    /// <summary>Control after − before.</summary>
    public required Figure<double> ControlChange { get; init; }
}
