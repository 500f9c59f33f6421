namespace Masko.Client.Testing;

/// <summary>Shapes of answers that older wordings of the service's documentation show, or that its silence leaves open.</summary>
public enum OlderShape
{
    /// <summary>Without the envelope: what is in <c>data</c> alone. Of a list that is a bare array, without <c>meta</c>.</summary>
    BareBody,

    /// <summary>A list under the resource's name in place of <c>data</c>: <c>{"projects":[…]}</c>, without <c>meta</c>.</summary>
    NamedList,

    /// <summary>A 402 as <c>{"error":"Insufficient credits","required":21,"available":5}</c>.</summary>
    FlatInsufficientCredits,

    /// <summary>A batch whose entries are straight in <c>data</c>.</summary>
    BatchArray,

    /// <summary>A batch whose entries are in <c>data.results</c>.</summary>
    BatchResults,

    /// <summary>A batch whose entries are in <c>data.requests</c>.</summary>
    BatchRequests,

    /// <summary>A batch whose entries are in <c>data.items</c>.</summary>
    BatchItems,

    /// <summary>A batch whose entries have no <c>index</c>.</summary>
    BatchWithoutIndex,

    /// <summary>Suggestions straight in <c>data</c>.</summary>
    SuggestionArray,

    /// <summary>Suggestions in <c>data.actions</c>.</summary>
    SuggestionActions,

    /// <summary>Suggestions as objects with a <c>name</c>.</summary>
    SuggestionObjects,
}
