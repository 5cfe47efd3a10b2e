namespace AfterSales.Metrics.Evaluation;

/// <summary>What can be said of a figure's change.</summary>
public enum ChangeKind
{
    /// <summary>Real, and wholly at or beyond the minimal important change.</summary>
    Important,

    /// <summary>Real among all figures looked at; whether it is important is open.</summary>
    Changed,

    /// <summary>Within the minimal important change on either side.</summary>
    Same,

    /// <summary>The sample is too small to say.</summary>
    Unclear,

    /// <summary>An exact figure outside what its history varies by.</summary>
    Signal,

    /// <summary>An exact figure within what its history varies by.</summary>
    Noise,

    /// <summary>An exact figure with less than eight periods of history, or an estimate without interval: there is a difference, and no claim.</summary>
    NoBasis,

    /// <summary>A value is missing.</summary>
    Missing,

    /// <summary>The figure means something else now: there is no difference until the earlier value is restated.</summary>
    DefinitionChanged,
}
