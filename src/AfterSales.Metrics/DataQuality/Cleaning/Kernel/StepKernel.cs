namespace AfterSales.Metrics.DataQuality;

/// <summary>What a step does to a field of the table.</summary>
internal abstract class StepKernel
{
    /// <summary>Other fields it reads or sets.</summary>
    public virtual IEnumerable<string> Companions => [];

    public abstract void Apply(CleaningTable table, string field);
}
