namespace AfterSales.Metrics.Economics;

/// <summary>When the first flow of a periodic series falls.</summary>
public enum FirstFlow
{
    /// <summary>Now, undiscounted: flow i is i periods away. The textbook convention.</summary>
    Now,

    /// <summary>At the end of the first period: flow i is i + 1 periods away. The convention of Excel's NPV.</summary>
    AfterOnePeriod,
}
