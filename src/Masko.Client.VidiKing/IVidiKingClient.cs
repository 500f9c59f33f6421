namespace Masko.Client;

/// <summary>VidiKing's bulk jobs: one at a time, or as many as a run of pictures takes.</summary>
public interface IVidiKingClient
{
    /// <summary>The operations as they are on the wire.</summary>
    IVidiKingImagesApi Images { get; }

    /// <summary>What things cost by <see cref="VidiKingClientOptions.Prices"/>, to be shown beside a button: estimates and budgets go by it.</summary>
    VidiKingPrices Prices { get; }

    /// <summary>Starts one job. <b>Costs money</b>: it is held at once, and given back for each picture that does not come about.</summary>
    /// <param name="body">What to do, with 1 to 100 items.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and is charged.</param>
    /// <returns>
    /// The job, queued; <see cref="WaitAsync"/> waits for its end, and <see cref="VidiKingJob.MissingItems"/> tells of which items it then says nothing.
    /// </returns>
    /// <exception cref="RuleBrokenException">There is no item, or there are more than a job holds. Nothing was sent.</exception>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the job may run, and be charged.</exception>
    Task<VidiKingJob> BulkAsync(VidiKingBulkBody body, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for the end of a job, good or bad, also of one that another process started.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="cancellationToken">Ends the wait; the job runs on.</param>
    Task<VidiKingJob> WaitAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Makes many pictures, in jobs of up to 100. It starts at once. <b>Costs money</b>, for each picture that comes about.</summary>
    /// <param name="prompts">What to make: a list, which is looked at whole before the first is paid.</param>
    /// <param name="options">How the run works, its budget in dollars; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    VidiKingRun RunGenerate(IEnumerable<VidiKingPrompt> prompts, RunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Makes as many pictures as a stream has, and reads it as fast as it is needed. <b>Costs money</b>, for each picture that comes about.</summary>
    /// <param name="prompts">What to make; each is looked at as it is read.</param>
    /// <param name="options">How the run works, its budget in dollars; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    VidiKingRun RunGenerate(IAsyncEnumerable<VidiKingPrompt> prompts, RunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes many pictures in the same way, in jobs of up to 100. It starts at once. <b>Costs credits</b>, for each picture that comes about.</summary>
    /// <param name="sources">The pictures: a list, which is looked at whole before the first is paid.</param>
    /// <param name="edit">What is done to each.</param>
    /// <param name="options">How the run works, its budget in credits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    VidiKingRun RunEdit(IEnumerable<VidiKingSource> sources, VidiKingEdit edit, RunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes as many pictures as a stream has, and reads it as fast as it is needed. <b>Costs credits</b>, for each picture that comes about.</summary>
    /// <param name="sources">The pictures; each is looked at as it is read.</param>
    /// <param name="edit">What is done to each.</param>
    /// <param name="options">How the run works, its budget in credits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    VidiKingRun RunEdit(IAsyncEnumerable<VidiKingSource> sources, VidiKingEdit edit, RunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Fills a template many times, in jobs of up to 100. It starts at once. <b>Costs money</b>, for each picture that comes about.</summary>
    /// <param name="templateId">The template, for example <c>img_tpl_social_001</c>.</param>
    /// <param name="merges">What goes into it: a list, which is looked at whole before the first is paid.</param>
    /// <param name="options">How the run works, its budget in dollars; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    VidiKingRun RunTemplate(string templateId, IEnumerable<VidiKingMerge> merges, RunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Fills a template as often as a stream says, and reads it as fast as it is needed. <b>Costs money</b>, for each picture that comes about.</summary>
    /// <param name="templateId">The template, for example <c>img_tpl_social_001</c>.</param>
    /// <param name="merges">What goes into it; each is looked at as it is read.</param>
    /// <param name="options">How the run works, its budget in dollars; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the run: nothing more is sent, and what still runs is told with its job id.</param>
    VidiKingRun RunTemplate(string templateId, IAsyncEnumerable<VidiKingMerge> merges, RunOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>What items would cost, by <see cref="VidiKingClientOptions.Prices"/>. Nothing is sent, and it is an estimate.</summary>
    /// <param name="operation">What is done.</param>
    /// <param name="items">With what.</param>
    MoneyEstimate Estimate(VidiKingOperation operation, IEnumerable<VidiKingItem> items);

    /// <summary>Ends the waits of this client for a job that a webhook says has ended.</summary>
    /// <remarks>
    /// An event that comes before the wait is kept for an hour, and ends the wait when it begins; at most 10,000 are kept.
    /// </remarks>
    /// <param name="received">The event, its signature verified: <see cref="VidiKingWebhookVerifier"/>.</param>
    void Receive(VidiKingEvent received);
}
