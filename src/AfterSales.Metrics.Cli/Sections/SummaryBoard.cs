using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What sections have for the first screen beside their figures: the verdict on the data, and proposals.</summary>
internal sealed class SummaryBoard
{
    private readonly List<OfferedProposal> proposals = [];

    /// <summary>Set by the section that judges the data; without it the account of the rows stands there.</summary>
    public SummaryVerdict? Data { get; set; }

    public IReadOnlyList<OfferedProposal> Proposals => proposals;

    /// <summary>Something to do, ranked with all others by its expected net value.</summary>
    /// <param name="proposal">What it rests on and would bring; null is no proposal.</param>
    /// <param name="text">What to do, in words.</param>
    /// <param name="sectionId">Where it stands in full.</param>
    public void Propose(Proposal? proposal, string text, string sectionId)
    {
        if (proposal is not null)
        {
            proposals.Add(new OfferedProposal(proposal, text, sectionId));
        }
    }
}

/// <summary>A proposal with its words.</summary>
internal sealed record OfferedProposal(Proposal Proposal, string Text, string SectionId);
