// What nbgrader's formgrade scripts expect to find: where they are, and MathJax, which this course does not need.
var base_url = document.documentElement.dataset.base;
var submission_id = document.documentElement.dataset.submission;

// The address may name the answer that waits; nbgrader's script then goes there instead of to the first one.
var wanted = decodeURIComponent(location.hash.slice(1));

window.MathJax = {
    loaded: true,
    Hub: {
        Startup: {
            signal: {
                Interest: function (tell) {
                    setTimeout(function () {
                        var there = wanted && document.getElementById(wanted);
                        if (there && there.classList.contains("tabbable")) {
                            formgrader.last_selected = $(there);
                        }
                        tell("End");
                    }, 0);
                }
            }
        }
    }
};

// nbgrader promises Markdown in comments. The feedback page shows them as they are typed.
$(document).ajaxStop(function () {
    $(".comment").attr("placeholder", "Your comment for the intern");
});
