namespace AfterSales.Metrics.Processes;

/// <summary>Who sees to it that no case is in two tallies.</summary>
public enum CaseKeyRule
{
    /// <summary>The tally: it keeps the name of every case and refuses one that it has.</summary>
    Kept,

    /// <summary>The caller, who divided the log by case: no names are kept.</summary>
    CallerGuarantees,
}
