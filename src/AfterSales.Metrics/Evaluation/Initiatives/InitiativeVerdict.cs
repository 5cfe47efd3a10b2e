namespace AfterSales.Metrics.Evaluation;

/// <summary>What to do with an initiative.</summary>
public enum InitiativeVerdict
{
    /// <summary>It is too early.</summary>
    Wait,

    /// <summary>Measure it: there is no effect yet, or none with an interval.</summary>
    Measure,

    /// <summary>End it: it harms, cannot earn its rest, or was not proven by its deadline.</summary>
    Stop,

    /// <summary>Change it: it surely misses its target.</summary>
    Adjust,

    /// <summary>Do more of it: it surely reaches its target.</summary>
    Extend,

    /// <summary>Go on.</summary>
    Continue,
}
