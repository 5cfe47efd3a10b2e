namespace AfterSales.Metrics.Processes;

/// <summary>Where an event of a log ends; they are tried in this order, <see cref="Used"/> last.</summary>
internal enum EventState
{
    Used,
    NoCase,
    NoStep,
    NoTime,
    NegativeDuration,
    AfterReport,
    Duplicate,
}
