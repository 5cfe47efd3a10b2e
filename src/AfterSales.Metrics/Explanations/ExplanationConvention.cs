namespace AfterSales.Metrics;

/// <summary>By which convention a change was split: what two causes bring only together belongs to neither by nature.</summary>
public enum ExplanationConvention
{
    /// <summary>The change of a sum is the sum of its items' changes: nothing is joint.</summary>
    Differences,

    /// <summary>Each cause at the mean of the other's two values, group by group (Kitagawa).</summary>
    Symmetric,

    /// <summary>Each cause at the midpoint of the other's two values.</summary>
    Midpoint,

    /// <summary>One cause after the other, in the order of the parts: a later one takes the joint part with it.</summary>
    Sequential,
}
