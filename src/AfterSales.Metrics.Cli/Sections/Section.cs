using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// One section of the report: which files it reads, and what it makes of them. Its folder holds all of it; <see cref="SectionList"/> names it once.
/// </summary>
internal abstract class Section
{
    /// <summary>The files that are there for this section first; others may look at them too.</summary>
    public virtual IReadOnlyList<InputFile> Files => [];

    /// <summary>The options of <c>evaluate</c> that only this section asks for.</summary>
    public virtual IReadOnlyList<SectionOption> Options => [];

    /// <summary>The domain of the figures it offers to the evaluation; null when it offers none.</summary>
    public virtual EvaluationDomain? Domain => null;

    /// <summary>The files its figures need, in words.</summary>
    public virtual string Needs => Listed(" and ", Files.Select(f => f.FileName));

    /// <summary>The section; null when there are no records for it.</summary>
    public abstract ReportSection? Create(EvaluationRun run);
}
