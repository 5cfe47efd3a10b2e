namespace AfterSales.Metrics.Resources;

/// <summary>What becomes of a case that was reopened, where its <see cref="ServiceCase.Cycles"/> are known.</summary>
public enum CaseCounting
{
    /// <summary>One time for each case: its cycles together, without the time between a resolution and the reopening. The response is that of the first
    /// cycle.</summary>
    WholeCase,

    /// <summary>One time for each cycle: a reopening starts a clock of its own.</summary>
    EachCycle,
}
